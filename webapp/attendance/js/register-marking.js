// What a key or a button does to a row, and where the focus goes next.
import { announce } from './announce.js';
import { fill } from './net.js';

export class Marking {
    constructor(model, view, palette, clock, labels) {
        Object.assign(this, { model, view, palette, clock, labels });
    }

    /** Gives a row a code; answers false where the code is none of the day. */
    mark(row, code) {
        const known = this.model.code(code);
        if (!known || !this.model.register.maySave) {
            return false;
        }
        const late = ['L', 'U'].includes(known.statutory);
        const minutesLate = late ? row.minutesLate || this.clock.minutesLate() : '';
        const note = known.note || row.stored.note === row.note ? row.note : '';
        this.model.change([[row, { code, minutesLate, note, asked: false, reason: '' }]]);
        announce(fill(this.labels.AttendanceJsMarked, { name: row.name, code: known.name, todo: this.model.blankRows().length }));
        return true;
    }

    /** Marks and goes on: to the note where one is required, else to the next row. */
    markAndMove(row, code) {
        if (!this.mark(row, code)) {
            return;
        }
        const known = this.model.code(code);
        if (known.note === 'required' && row.note === '') {
            announce(this.labels.AttendanceJsNoteNeeded);
            this.view.field(row, 'note').focus();
        } else {
            this.move(row, 1);
        }
    }

    move(row, steps) {
        const target = this.model.rows[row.index + steps];
        this.view.focus(target ?? row);
    }

    takePlan(row) {
        if (row.code === '' && row.planned !== '' && this.mark(row, row.planned)) {
            announce(fill(this.labels.AttendanceJsPlanTaken, { name: row.name }));
        }
        this.move(row, 1);
    }

    /** Clears a mark that is not stored; a stored one goes back to what is stored. */
    clear(row) {
        if (row.stored.code !== '' && !this.model.isChanged(row)) {
            announce(this.labels.AttendanceJsSavedMarkStays);
            return;
        }
        this.model.change([[row, { ...row.stored, reason: '', asked: false }]]);
        announce(fill(this.labels.AttendanceJsCleared, { name: row.name }));
    }

    /** Marks the pupils without a mark and without a plan present; nothing else. */
    restPresent() {
        const blank = this.model.blankRows();
        if (blank.length === 0) {
            announce(this.labels.AttendanceJsRestNone);
            return;
        }
        this.model.change(blank.map((row) => [row, { code: this.model.presentCode, minutesLate: '', note: '' }]));
        announce(fill(this.labels.AttendanceJsRestPresent, { count: blank.length }));
    }

    undo() {
        const rows = this.model.undo();
        announce(rows.length ? fill(this.labels.AttendanceJsUndone, { name: rows.length === 1 ? rows[0].name : rows.length })
            : this.labels.AttendanceJsNothingToUndo);
        if (rows.length === 1) {
            this.view.focus(rows[0]);
        }
    }

    async openPalette(row, typed = '') {
        if (!this.model.register.maySave) {
            return;
        }
        const code = await this.palette.ask(row.name, typed);
        this.view.focus(row);
        if (code) {
            this.markAndMove(row, code);
        }
    }
}
