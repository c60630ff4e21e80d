// Finds pupils while you type: arrows move, Enter takes the likeliest even where the answer is still under way.
import { announce } from './announce.js';
import { fill, read } from './net.js';

const PAUSE = 120;
const FEWEST = 2;

export class DeskFind {
    constructor(url, schoolId, labels, chosen) {
        Object.assign(this, { url, schoolId, labels, chosen, asked: 0, at: 0, pupils: [], wanted: false });
        this.form = document.getElementById('att-desk-find');
        this.input = document.getElementById('att-desk-q');
        this.list = document.getElementById('att-desk-hits');
        this.found = document.getElementById('att-desk-found');
        this.input.setAttribute('role', 'combobox');
        this.input.setAttribute('aria-controls', this.list.id);
        this.input.setAttribute('aria-autocomplete', 'list');
        this.input.setAttribute('aria-expanded', 'false');
        this.list.setAttribute('role', 'listbox');
        this.input.addEventListener('input', () => this.typed());
        this.input.addEventListener('keydown', (event) => this.key(event));
        this.form.addEventListener('submit', (event) => {
            event.preventDefault();
            this.take();
        });
        this.list.addEventListener('click', (event) => this.click(event));
    }

    /** Empties the search, or keeps a text, and waits for the next pupil. */
    clear(text = '') {
        this.input.value = text;
        this.asked++;
        this.draw([]);
        this.found.textContent = '';
        this.input.focus();
        if (text) {
            this.typed();
        }
    }

    typed() {
        clearTimeout(this.timer);
        this.wanted = false;
        const text = this.input.value.trim();
        const number = ++this.asked;
        this.waiting = text.length >= FEWEST;
        if (this.waiting) {
            this.timer = setTimeout(() => this.ask(text, number), PAUSE);
        } else {
            this.draw([]);
            this.found.textContent = '';
        }
    }

    async ask(text, number) {
        let data;
        try {
            data = await read(this.url, new URLSearchParams({ schoolId: this.schoolId, q: text }));
        } catch (error) {
            data = { problem: error.kind === 'login' ? this.labels.AttendanceDeskJsLoggedOut : this.labels.AttendanceDeskJsNoConnection };
        }
        if (number !== this.asked) {
            return;
        }
        this.waiting = false;
        this.draw(data.pupils ?? []);
        const { AttendanceDeskJsNone: none, AttendanceDeskJsFoundOne: one, AttendanceDeskJsFound: several } = this.labels;
        this.found.textContent = data.problem ?? fill([none, one][data.total] ?? several, { count: data.total });
        if (this.wanted) {
            this.take();
        }
    }

    draw(pupils) {
        this.pupils = pupils;
        this.list.replaceChildren(...pupils.map((pupil, index) => option(pupil, index)));
        this.input.setAttribute('aria-expanded', String(pupils.length > 0));
        this.select(0);
    }

    select(index) {
        const options = [...this.list.children];
        this.at = Math.max(0, Math.min(index, options.length - 1));
        options.forEach((each, place) => each.setAttribute('aria-selected', String(place === this.at)));
        if (options.length) {
            this.input.setAttribute('aria-activedescendant', options[this.at].id);
            options[this.at].scrollIntoView({ block: 'nearest' });
        } else {
            this.input.removeAttribute('aria-activedescendant');
        }
    }

    key(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && this.pupils.length) {
            event.preventDefault();
            this.select(this.at + step);
        } else if (event.key === 'Escape' && this.input.value !== '') {
            event.preventDefault();
            event.stopPropagation();
            this.clear();
            announce(this.labels.AttendanceDeskJsCleared);
        }
    }

    /** Takes the selected pupil; where the answer is under way, the first of it. */
    take() {
        if (this.waiting) {
            this.wanted = true;
        } else if (this.pupils.length) {
            const { pupilRef } = this.pupils[this.at];
            this.clear();
            this.chosen(pupilRef);
        }
    }

    click(event) {
        const hit = event.target.closest('[role="option"]');
        if (hit) {
            this.select([...this.list.children].indexOf(hit));
            this.take();
        }
    }
}

function option(pupil, index) {
    const item = document.createElement('li');
    item.id = `att-hit-${index}`;
    item.setAttribute('role', 'option');
    const name = document.createElement('b');
    name.textContent = pupil.name;
    const more = document.createElement('small');
    more.textContent = ` ${pupil.group} \u00b7 ${pupil.stateText}`;
    item.append(name, more);
    return item;
}
