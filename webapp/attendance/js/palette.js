// A dialog that finds a code by its letters or by words of its name.
import { fill } from './net.js';

export class Palette {
    constructor(codes, labels) {
        this.codes = codes;
        this.labels = labels;
        this.dialog = document.getElementById('att-palette');
        this.text = document.getElementById('att-palette-text');
        this.list = document.getElementById('att-palette-list');
        this.count = document.getElementById('att-palette-count');
        this.text.addEventListener('input', () => this.draw());
        this.text.addEventListener('keydown', (event) => this.key(event));
        this.list.addEventListener('click', (event) => this.choose(event.target.closest('[role="option"]')));
        this.dialog.addEventListener('close', () => this.done?.(this.chosen));
    }

    /** Asks for a code; answers null if none was chosen. */
    ask(title, typed) {
        document.getElementById('att-palette-title').textContent = title;
        this.chosen = null;
        this.text.value = typed;
        this.draw();
        this.dialog.showModal();
        this.text.focus();
        this.text.setSelectionRange(typed.length, typed.length);
        return new Promise((resolve) => {
            this.done = resolve;
        });
    }

    /** Codes that match, the likeliest first. */
    matches(typed) {
        const wanted = typed.trim().toLowerCase();
        const rank = (code) => {
            const letters = code.code.toLowerCase();
            const name = code.name.toLowerCase();
            if (wanted === '') {
                return 1;
            }
            if (letters === wanted || code.key.toLowerCase() === wanted) {
                return 0;
            }
            if (letters.startsWith(wanted)) {
                return 1;
            }
            const words = name.split(/[^a-z0-9]+/);
            return words.some((word) => word.startsWith(wanted)) ? 2 : wanted.length > 1 && name.includes(wanted) ? 3 : -1;
        };
        return this.codes.map((code) => [rank(code), code]).filter(([at]) => at >= 0).sort(([a], [b]) => a - b).map(([, code]) => code);
    }

    draw() {
        const found = this.matches(this.text.value);
        this.list.replaceChildren(...found.map((code, index) => this.option(code, index)));
        const { AttendanceJsNoCode: none, AttendanceJsCodesFoundOne: one, AttendanceJsCodesFound: several } = this.labels;
        this.count.textContent = fill([none, one][found.length] ?? several, { count: found.length });
        this.select(0);
    }

    option(code, index) {
        const option = document.createElement('li');
        option.id = `att-option-${index}`;
        option.setAttribute('role', 'option');
        option.dataset.code = code.code;
        const sign = document.createElement('span');
        sign.className = `att-m att-${code.look}`;
        sign.textContent = code.code;
        const name = document.createElement('span');
        name.textContent = code.name;
        const more = document.createElement('small');
        const counts = code.statutory === code.code ? '' : fill(this.labels.AttendanceSubCodeJsCountsAs, { code: code.statutory });
        more.textContent = [counts, code.conditions].filter((text) => text !== '').join('; ');
        name.append(more);
        option.append(sign, name);
        if (code.key !== '') {
            const key = document.createElement('kbd');
            key.textContent = code.key;
            option.append(key);
        }
        return option;
    }

    select(index) {
        const options = [...this.list.children];
        this.at = Math.max(0, Math.min(index, options.length - 1));
        options.forEach((option, each) => option.setAttribute('aria-selected', String(each === this.at)));
        const current = options[this.at];
        if (current) {
            this.text.setAttribute('aria-activedescendant', current.id);
            current.scrollIntoView({ block: 'nearest' });
        } else {
            this.text.removeAttribute('aria-activedescendant');
        }
    }

    key(event) {
        const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
        if (event.key in steps) {
            event.preventDefault();
            this.select(this.at + steps[event.key]);
        } else if (event.key === 'Enter') {
            event.preventDefault();
            this.choose(this.list.children[this.at]);
        }
    }

    choose(option) {
        if (option) {
            this.chosen = option.dataset.code;
            this.dialog.close();
        }
    }
}
