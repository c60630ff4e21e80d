// The keys of a register. Single letters act only while a row has the focus.

const DIRECT = ['L', 'N', 'I'];

export class RegisterKeys {
    constructor(form, model, marking, actions) {
        Object.assign(this, { form, model, marking, actions });
        document.addEventListener('keydown', (event) => this.anywhere(event));
        form.addEventListener('keydown', (event) => this.inRow(event));
        form.addEventListener('beforeinput', (event) => this.typedWithoutKeys(event));
    }

    row(element) {
        const item = element.closest('.att-row');
        return item ? this.model.rows[Number(item.dataset.index)] : null;
    }

    isText(element) {
        return element.matches('input:not(.att-codebox):not([type="checkbox"]):not([type="radio"]), textarea, select');
    }

    anywhere(event) {
        if (document.querySelector('dialog[open]')) {
            return;
        }
        const typing = event.target instanceof Element && this.isText(event.target);
        const control = event.ctrlKey || event.metaKey;
        if (control && event.key.toLowerCase() === 's') {
            event.preventDefault();
            this.actions.save();
        } else if (control && event.key.toLowerCase() === 'z' && !typing) {
            event.preventDefault();
            this.marking.undo();
        } else if (event.key === '?' && !typing && !control) {
            event.preventDefault();
            this.actions.help();
        }
    }

    inRow(event) {
        const row = this.row(event.target);
        if (!row || event.ctrlKey || event.metaKey || event.altKey || event.key === '?') {
            return;
        }
        if (this.isText(event.target)) {
            if (event.key === 'Enter') {
                event.preventDefault();
                this.marking.move(row, 1);
            }
            return;
        }
        const onButton = event.target.matches('button, a');
        if (this.move(event, row) || (onButton && ['Enter', ' '].includes(event.key))) {
            return;
        }
        this.act(event, row);
    }

    move(event, row) {
        const steps = { ArrowDown: 1, ArrowUp: -1, Home: -row.index, End: this.model.rows.length - 1 - row.index };
        if (!(event.key in steps)) {
            return false;
        }
        event.preventDefault();
        this.marking.move(row, steps[event.key]);
        return true;
    }

    act(event, row) {
        const key = event.key;
        const letter = key.length === 1 ? key.toUpperCase() : '';
        if (key === 'Enter') {
            this.marking.takePlan(row);
        } else if (key === 'Backspace' || key === 'Delete') {
            this.marking.clear(row);
        } else if (key === '/' || key === '\\') {
            this.marking.markAndMove(row, this.model.presentCode);
        } else if (key === 'u') {
            this.marking.undo();
        } else if (key === ' ') {
            this.marking.openPalette(row);
        } else if (DIRECT.includes(letter)) {
            this.marking.markAndMove(row, letter);
        } else if (this.model.codeOfKey(letter)) {
            this.marking.markAndMove(row, this.model.codeOfKey(letter).code);
        } else if (/^[A-Z0-9#]$/.test(letter)) {
            this.marking.openPalette(row, letter);
        } else {
            return;
        }
        event.preventDefault();
    }

    /** Text from a screen keyboard, speech or the clipboard: a code is taken, anything else is looked up. */
    typedWithoutKeys(event) {
        if (!event.target.matches('.att-codebox')) {
            return;
        }
        event.preventDefault();
        const row = this.row(event.target);
        const typed = (event.data ?? event.dataTransfer?.getData('text') ?? '').trim().toUpperCase();
        if (typed === '') {
            return;
        }
        const present = typed === '/' || typed === '\\';
        const own = this.model.codeOfKey(typed)?.code;
        if (present || own || DIRECT.includes(typed)) {
            this.marking.markAndMove(row, present ? this.model.presentCode : own ?? typed);
        } else {
            this.marking.openPalette(row, typed);
        }
    }
}
