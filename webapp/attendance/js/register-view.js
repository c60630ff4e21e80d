// Draws the rows, the counts and the line that tells what is saved.
import { fill } from './net.js';

export class RegisterView {
    constructor(form, model, labels) {
        this.form = form;
        this.model = model;
        this.labels = labels;
        this.items = [...form.querySelectorAll('.att-row')];
        this.status = document.getElementById('att-save');
        this.loginLink = document.getElementById('att-login');
        this.messages = document.getElementById('att-messages');
        this.prepare();
        model.onChange((rows) => {
            rows.forEach((row) => this.drawRow(row));
            this.drawTallies();
        });
    }

    prepare() {
        this.model.rows.forEach((row) => {
            const box = this.codeBox(row);
            box.setAttribute('inputmode', 'none');
            box.removeAttribute('list');
            this.drawRow(row);
        });
        this.drawTallies();
    }

    item(row) {
        return this.items[row.index];
    }

    codeBox(row) {
        return this.form.elements[`code_${row.index}`];
    }

    field(row, name) {
        return this.form.elements[`${name}_${row.index}`];
    }

    drawRow(row) {
        const item = this.item(row);
        const code = this.model.code(row.code);
        const box = this.codeBox(row);
        box.value = row.code;
        box.className = `att-codebox att-look-${row.code === '' ? 'blank' : code?.look ?? 'none'}`;
        item.classList.toggle('att-changed', this.model.isChanged(row));
        item.classList.toggle('att-has-code', row.code !== '');
        item.querySelectorAll('[data-code]').forEach((key) => key.setAttribute('aria-pressed', String(key.dataset.code === row.code)));
        item.querySelector('[data-act="palette"]').setAttribute('aria-pressed',
            String(row.code !== '' && !item.querySelector(`[data-code="${CSS.escape(row.code)}"]`)));
        item.querySelector('[data-marked]').textContent = this.markedText(item, row, code);
        this.drawFields(row, code);
        this.drawProblems(row);
    }

    /** What a stored mark is and who made it; of a new mark the name, unless a pressed button says it. */
    markedText(item, row, code) {
        if (this.model.isChanged(row) || row.stored.code === '') {
            return item.querySelector('[data-code][aria-pressed="true"]') ? '' : code?.name ?? '';
        }
        return row.marked;
    }

    drawFields(row, code) {
        const shown = { minutesLate: this.model.isLate(row), note: Boolean(code?.note) || row.note !== '', reason: row.asked
            || row.reason !== '' };
        for (const [name, isShown] of Object.entries(shown)) {
            const field = this.field(row, name);
            field.closest('.att-field').classList.toggle('att-shown', isShown);
            if (field.value !== row[name]) {
                field.value = row[name];
            }
        }
        this.field(row, 'note').toggleAttribute('required', code?.note === 'required');
    }

    drawProblems(row) {
        const place = document.getElementById(`att-problems-${row.index}`);
        place.replaceChildren(...row.problems.map((problem) => {
            const line = document.createElement('p');
            line.className = problem.severity === 'warning' ? 'att-warning' : 'att-error';
            line.textContent = problem.message;
            return line;
        }));
        const invalid = row.problems.some((problem) => problem.severity !== 'warning');
        this.codeBox(row).setAttribute('aria-invalid', String(invalid));
    }

    drawTallies() {
        const tallies = this.model.tallies();
        document.querySelectorAll('[data-tally]').forEach((place) => {
            place.textContent = tallies[place.dataset.tally];
        });
        document.querySelector('.att-todo')?.classList.toggle('att-done', tallies.todo === 0);
        this.drawButtons(tallies);
    }

    drawButtons(tallies) {
        const rest = this.form.querySelector('[data-act="rest"]');
        const save = this.form.querySelector('[data-act="save"]');
        if (rest && save) {
            rest.hidden = tallies.todo === 0;
            rest.textContent = fill(this.labels.AttendanceJsRestButton, { count: tallies.todo });
            const taking = tallies.todo === 0 && this.model.register.state !== 'taken';
            save.textContent = taking ? this.labels.AttendanceJsSaveTake : this.labels.AttendanceJsSave;
        }
        this.form.querySelector('[data-act="undo"]').disabled = this.model.undoable.length === 0;
    }

    /** kind: saved, unsaved, saving or failed. */
    say(kind, message, login = false) {
        this.status.dataset.kind = kind;
        this.status.querySelector('[data-text]').textContent = message;
        this.loginLink.hidden = !login;
    }

    /** The state of the register at the top of the page. */
    drawState(text, state) {
        const place = document.querySelector('[data-state]');
        place.textContent = text;
        place.className = `att-state att-state-${state}`;
    }

    /** Goes to a row, in sight between the head and the foot of the page. */
    focus(row) {
        const box = this.codeBox(row);
        box.focus({ preventScroll: true });
        this.item(row).scrollIntoView({ block: 'nearest', behavior: 'auto' });
    }
}
