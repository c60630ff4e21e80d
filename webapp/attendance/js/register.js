// Puts the parts of the register page together.
import { draftName, findDraft, keepDraft } from './draft.js';
import { post } from './net.js';
import { Palette } from './palette.js';
import { RegisterCheck } from './register-check.js';
import { RegisterClock } from './register-clock.js';
import { RegisterKeys } from './register-keys.js';
import { Marking } from './register-marking.js';
import { RegisterMessages } from './register-messages.js';
import { RegisterModel } from './register-model.js';
import { RegisterSave } from './register-save.js';
import { RegisterView } from './register-view.js';

document.querySelector('[data-act="print"]')?.addEventListener('click', () => print());
document.querySelectorAll('dialog [data-close]').forEach((button) => {
    button.addEventListener('click', () => button.closest('dialog').close('cancel'));
});

const form = document.getElementById('att-register');
if (form) {
    start(form, JSON.parse(form.dataset.page));
}

function start(form, page) {
    const { labels } = page;
    const typed = page.fromServer ? readForm(form) : [];
    const model = new RegisterModel(page);
    const name = draftName(page.user, page.register);
    const draft = findDraft(name);
    const view = new RegisterView(form, model, labels);
    const clock = new RegisterClock(page.register, labels);
    const messages = new RegisterMessages(view.messages, labels);
    const marking = new Marking(model, view, new Palette(page.codes, labels), clock, labels);
    const check = new RegisterCheck(form, model, view, (rows) => saving.fields(rows));
    const saving = new RegisterSave({ form, model, view, labels, messages, check, clock, draftName: name });
    const actions = { save: () => saving.save(), help: () => document.getElementById('att-help').showModal(),
        rest: () => marking.restPresent(),
        undo: () => marking.undo() };
    new RegisterKeys(form, model, marking, actions);
    listen(form, model, marking, actions);
    saving.changed();
    if (typed.length) {
        model.putBack(typed);
    } else if (draft) {
        offerDraft(messages, model, draft, name);
    }
    if (page.register.maySave) {
        ready(form, page, model, view);
    }
}

function listen(form, model, marking, actions) {
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        actions.save();
    });
    form.addEventListener('click', (event) => {
        const button = event.target.closest('button');
        const item = event.target.closest('.att-row');
        const row = item && model.rows[Number(item.dataset.index)];
        if (!button) {
            return;
        }
        if (row && button.dataset.code) {
            const again = row.code === button.dataset.code;
            again ? marking.clear(row) : marking.mark(row, button.dataset.code);
        } else if (row && button.dataset.act === 'palette') {
            marking.openPalette(row);
        } else if (button.type === 'button' && button.dataset.act in actions) {
            actions[button.dataset.act]();
        }
    });
    form.addEventListener('input', (event) => {
        const [, field, index] = /^(minutesLate|note|reason)_(\d+)$/.exec(event.target.name) ?? [];
        if (field) {
            model.type(model.rows[Number(index)], field, event.target.value);
        }
    });
}

/** Marks the server refused and gave back in the form. */
function readForm(form) {
    return [...form.querySelectorAll('.att-row')].map((item) => Number(item.dataset.index)).map((index) => {
        const value = (field) => form.elements[`${field}_${index}`].value;
        return { ref: value('pupilRef'), code: value('code'), minutesLate: value('minutesLate'), note: value('note'),
            reason: value('reason') };
    }).filter((mark) => mark.code !== '');
}

function offerDraft(messages, model, draft, name) {
    const news = draft.marks.filter((mark) => {
        const row = model.rows.find((each) => each.ref === mark.ref);
        return row && ['code', 'minutesLate', 'note'].some((field) => row[field] !== mark[field]);
    });
    if (news.length === 0) {
        keepDraft(name, null, []);
        return;
    }
    // saving.changed() has taken the stored copy away: keep it until the user decides.
    keepDraft(name, draft.version, news);
    const time = new Date(draft.at).toLocaleString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });
    messages.draft(time, news.length, () => model.putBack(news), () => keepDraft(name, null, []));
}

async function ready(form, page, model, view) {
    if (!matchMedia('(pointer: coarse)').matches) {
        view.focus(model.blankRows()[0] ?? model.rows[0]);
    }
    const { schoolId, registrationGroup, date, session, openedAt, state } = page.register;
    if (!openedAt && ['open', 'overdue'].includes(state)) {
        try {
            await post(form.dataset.open, { schoolId, registrationGroup, date, session });
        } catch (error) {
            // Who opened it is then recorded by the first save.
            console.info('Opening was not recorded', error);
        }
    }
}
