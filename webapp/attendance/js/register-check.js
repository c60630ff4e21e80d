// Asks the server for the rules' errors and warnings while marks are made.
import { post } from './net.js';

const PAUSE = 350;

export class RegisterCheck {
    constructor(form, model, view, fields) {
        Object.assign(this, { form, model, view, fields });
        this.waiting = new Set();
        model.onChange((rows) => rows.forEach((row) => this.later(row)));
    }

    later(row) {
        const unmarked = row.code === '' || row.code === this.model.presentCode || !this.model.isChanged(row);
        const code = this.model.code(row.code);
        if (unmarked || (code?.note === 'required' && row.note === '')) {
            this.waiting.delete(row);
            return;
        }
        if (row.checked === `${row.code}|${row.minutesLate}|${row.note}`) {
            return;
        }
        this.waiting.add(row);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.check(), PAUSE);
    }

    async check() {
        const rows = [...this.waiting].filter((row) => this.model.isChanged(row));
        this.waiting.clear();
        if (rows.length === 0) {
            return;
        }
        const asked = new Map(rows.map((row) => [row, `${row.code}|${row.minutesLate}|${row.note}`]));
        let answer;
        try {
            answer = await post(this.form.dataset.check, this.fields(rows));
        } catch (error) {
            // Without an answer the marks stand unchecked; saving checks them again and tells.
            console.info('Marks not checked yet', error);
            return;
        }
        rows.filter((row) => asked.get(row) === `${row.code}|${row.minutesLate}|${row.note}`).forEach((row) => {
            row.checked = asked.get(row);
            this.show(row, answer.problems);
        });
    }

    /** Shows the problems of a row; a warning asks for a reason to set it aside. */
    show(row, problems) {
        row.problems = problems.filter((problem) => problem.pupilRef === row.ref);
        row.asked = row.problems.some((problem) => problem.severity === 'warning');
        this.view.drawRow(row);
    }
}
