// Boxes above the sheet: an unsaved draft, marks others changed meanwhile, a refusal.
import { fill } from './net.js';

const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
};

export class RegisterMessages {
    constructor(place, labels) {
        this.place = place;
        this.labels = labels;
    }

    clear() {
        this.place.replaceChildren();
    }

    show(look, ...children) {
        const box = element('div', { className: `att-note ${look}`, tabIndex: -1 }, element('div', {}, ...children));
        box.setAttribute('role', 'alert');
        this.place.replaceChildren(box);
        box.focus({ preventScroll: true });
        box.scrollIntoView({ block: 'center' });
        return box;
    }

    button(label, act, look = '') {
        const button = element('button', { type: 'button', className: `att-btn ${look}`, textContent: label });
        button.addEventListener('click', act);
        return button;
    }

    /** A refusal: a link to each row it is about with what is wrong there, or else the message. */
    refusal(message, rows) {
        const links = rows.map((row) => {
            const link = element('a', { href: `#att-row-${row.index}`, textContent: row.name });
            return element('li', {}, link, `: ${row.problems.map((problem) => problem.message).join(' ')}`);
        });
        this.show('att-note-bad', element('h2', { textContent: this.labels.AttendanceJsRefused }),
            links.length ? element('ul', {}, ...links) : element('p', { textContent: message }));
    }

    draft(time, count, putBack, discard) {
        const buttons = element('p', { className: 'att-dialog-buttons' }, this.button(this.labels.AttendanceJsPutBack, () => {
            this.clear();
            putBack();
        }, 'att-go'), this.button(this.labels.AttendanceJsDiscard, () => {
            this.clear();
            discard();
        }));
        const box = element('div', { className: 'att-note att-note-draft' },
            element('div', {}, element('p', { textContent: fill(count === 1 ? this.labels.AttendanceJsDraftFoundOne
                : this.labels.AttendanceJsDraftFound, { time, count }) }), buttons));
        box.setAttribute('role', 'status');
        this.place.replaceChildren(box);
    }

    /**
     * Marks changed by others since the page was read. told: sentences of the server; conflicts: rows with mine and theirs; keep is
     * called with each row and true to keep one's own.
     */
    stale(told, conflicts, keep, save) {
        const list = element('ul', {}, ...told.map((text) => element('li', { textContent: text })));
        const choices = conflicts.map((row) => this.choice(row, keep));
        this.show('att-note-stale', element('h2', { textContent: this.labels.AttendanceJsStale }), list, ...choices,
            element('p', { className: 'att-dialog-buttons' }, this.button(this.labels.AttendanceJsSave, () => {
                this.clear();
                save();
            }, 'att-go')));
    }

    choice(row, keep) {
        const radio = (label, mine) => {
            const input = element('input', { type: 'radio', name: `att-stale-${row.index}`, checked: mine });
            input.addEventListener('change', () => keep(row, mine));
            return element('label', {}, input, ` ${label}`);
        };
        const { code, stored } = row;
        return element('fieldset', { className: 'att-choice' }, element('legend', { textContent: row.name }),
            radio(fill(this.labels.AttendanceJsKeepMine, { code }), true),
            radio(fill(this.labels.AttendanceJsTakeTheirs, { code: stored.code || this.labels.AttendanceJsNoMark }), false));
    }
}
