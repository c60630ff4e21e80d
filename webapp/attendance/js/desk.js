// The late desk at speed: find in three letters, choose the reason by key, Enter, next. Parts of the page are fetched and put in place.
import { announce } from './announce.js';
import { DeskFind } from './desk-find.js';
import { NetError, page } from './net.js';

const PARTS = ['att-desk-work', 'att-desk-list'];
const desk = document.getElementById('att-desk');

if (desk) {
    start(JSON.parse(desk.dataset.page));
}

function start({ schoolId, labels }) {
    const find = new DeskFind(desk.dataset.find, schoolId, labels, (pupilRef) => show(new URLSearchParams({ schoolId, pupilRef })));
    let busy = Promise.resolve();

    // One request after the other, so that an answer never replaces a later one.
    const queue = (work) => {
        busy = busy.then(work, work);
        return busy;
    };
    const show = (query) => queue(() => swap(`${desk.dataset.show}?${query}`, null));

    async function swap(url, form) {
        desk.setAttribute('aria-busy', 'true');
        try {
            const found = await page(url, form);
            if (!found.getElementById('att-desk')) {
                throw new NetError('server');
            }
            PARTS.forEach((id) => document.getElementById(id).replaceWith(document.adoptNode(found.getElementById(id))));
            settle();
        } catch (error) {
            const { AttendanceDeskJsLoggedOut: login, AttendanceDeskJsNoConnection: offline, AttendanceDeskJsFailed: failed } = labels;
            tell({ login, offline }[error.kind] ?? failed);
        } finally {
            desk.removeAttribute('aria-busy');
        }
    }

    /** Where the person goes on: at what was refused, in the form of the pupil, or with the next one. */
    function settle() {
        const form = document.getElementById('att-desk-form');
        const decision = form?.querySelector('[name="decision"]');
        if (decision) {
            decision.focus();
            announce(document.getElementById('att-refusal')?.textContent.trim() ?? '');
        } else if (document.getElementById('att-refusal')) {
            document.getElementById('att-refusal').focus();
        } else if (form) {
            (form.querySelector('[name="reason"]:checked') ?? form.querySelector('[name="reason"]')).focus();
        } else if (document.getElementById('att-desk-next')) {
            document.getElementById('att-desk-next').focus();
            announce(document.querySelector('.att-desk-chosen').textContent);
        } else {
            find.clear();
            announce(document.querySelector('#att-desk-said, #att-desk-done p')?.textContent ?? '');
        }
    }

    function tell(text) {
        const note = document.createElement('div');
        note.className = 'att-note att-note-bad';
        note.id = 'att-refusal';
        note.tabIndex = -1;
        note.setAttribute('role', 'alert');
        note.textContent = text;
        document.getElementById('att-refusal')?.remove();
        document.getElementById('att-desk-work').prepend(note);
        note.focus();
    }

    const clear = () => {
        document.getElementById('att-desk-work').replaceChildren();
        find.clear();
    };
    const undo = () => document.querySelector('#att-desk-done .att-desk-undo')?.requestSubmit();

    desk.addEventListener('submit', (event) => {
        if (event.target.method === 'post' && !event.defaultPrevented) {
            event.preventDefault();
            const form = new URLSearchParams(new FormData(event.target, event.submitter));
            const { action } = event.target;
            announce(labels.AttendanceDeskJsSaving);
            queue(() => swap(action, form));
        }
    });
    desk.addEventListener('click', (event) => {
        const act = event.target.closest('[data-act]')?.dataset.act;
        const slip = event.target.closest('.att-desk-slip');
        if (act === 'slip') {
            print();
        } else if (act === 'cancel') {
            event.preventDefault();
            clear();
        } else if (slip) {
            event.preventDefault();
            queue(() => swap(slip.href, null)).then(() => document.querySelector('.att-slip') && print());
        }
    });
    desk.addEventListener('change', (event) => {
        if (event.target.matches('[name="reason"][value="other"]')) {
            event.target.form.elements.reasonText.focus();
        } else if (event.target.matches('[name="who"][value="other"]')) {
            event.target.form.elements.collectorName.focus();
        }
    });
    desk.addEventListener('input', (event) => {
        if (event.target.name === 'collectorName' && event.target.value) {
            event.target.form.querySelector('[name="who"][value="other"]').checked = true;
        }
    });
    document.addEventListener('keydown', (event) => keys(event, { find, clear, undo }));
    if (document.getElementById('att-desk-form') || document.getElementById('att-refusal')) {
        settle();
    } else if (find.input.value || !matchMedia('(pointer: coarse)').matches) {
        find.clear(find.input.value);
    }
}

function keys(event, { find, clear, undo }) {
    if (document.querySelector('dialog[open]')) {
        return;
    }
    const form = document.getElementById('att-desk-form');
    const chosen = document.querySelector('.att-desk-chosen');
    const atPupil = chosen?.contains(event.target);
    const typing = event.target.matches?.('input:not([type="radio"], [type="checkbox"]), textarea, select');
    const emptySearch = event.target === find.input && find.input.value === '';
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && chosen) {
        event.preventDefault();
        clear();
    } else if (control && event.key.toLowerCase() === 'z' && (!typing || emptySearch)) {
        event.preventDefault();
        undo();
    } else if (event.key === '?' && !control && (!typing || emptySearch)) {
        event.preventDefault();
        document.getElementById('att-help').showModal();
    } else if (form && atPupil && !typing && !control && /^[1-9]$/.test(event.key)) {
        choose(form, event);
    } else if (form && atPupil && event.key === 'Enter' && event.target.matches('[type="radio"], [type="checkbox"], #att-refusal')) {
        event.preventDefault();
        form.requestSubmit();
    }
}

/** A digit chooses: among what is to be decided where that is asked, else among the reasons. */
function choose(form, event) {
    const decisions = form.querySelectorAll('[name="decision"]');
    const radio = decisions.length ? decisions[Number(event.key) - 1] : form.querySelector(`[data-key="${event.key}"]`);
    if (radio) {
        event.preventDefault();
        radio.checked = true;
        radio.focus();
        radio.dispatchEvent(new Event('change', { bubbles: true }));
    }
}
