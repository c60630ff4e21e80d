// Saving: what is sent, what the answer means, and that nothing is lost on the way.
import { announce } from './announce.js';
import { keepDraft } from './draft.js';
import { fill, post, read } from './net.js';

const REFUSED = /[<>]|\$\{|#\{|\[=/;

export class RegisterSave {
    constructor(parts) {
        Object.assign(this, parts);
        this.saving = false;
        this.model.onChange(() => this.changed());
        addEventListener('online', () => {
            if (this.view.status.dataset.kind === 'failed') {
                this.view.say('failed', this.labels.AttendanceJsBackOnline);
            }
        });
        addEventListener('beforeunload', (event) => {
            if (this.model.changedRows().length) {
                event.preventDefault();
            }
        });
    }

    /** Keeps the draft and tells how many marks are not saved. */
    changed() {
        const count = this.model.changedRows().length;
        const kept = keepDraft(this.draftName, this.model.register.version, this.model.draft());
        if (this.saving) {
            return;
        }
        if (count === 0) {
            const marked = this.model.rows.filter((row) => row.code !== '').length;
            this.view.say('saved', marked ? this.model.register.takenText || fill(this.labels.AttendanceJsAllSaved, { count: marked })
                : this.labels.AttendanceJsNothingYet);
        } else {
            const label = count === 1 ? this.labels.AttendanceJsUnsavedOne : this.labels.AttendanceJsUnsaved;
            this.view.say(kept ? 'unsaved' : 'failed', fill(label, { count }));
        }
    }

    /** The fields of a post about these rows. */
    fields(rows) {
        const { schoolId, registrationGroup, date, session } = this.model.register;
        const fields = { schoolId, registrationGroup, date, session, rowCount: rows.length };
        rows.forEach((row, index) => {
            const planned = row.code === '';
            fields[`pupilRef_${index}`] = row.ref;
            fields[`code_${index}`] = planned ? row.planned : row.code;
            fields[`minutesLate_${index}`] = this.model.isLate(row) ? row.minutesLate : '';
            fields[`note_${index}`] = row.note;
            fields[`reason_${index}`] = row.reason;
        });
        return fields;
    }

    /** Rows to send: the changed ones; where only planned marks are left, those. */
    rowsToSend() {
        const changed = this.model.changedRows();
        return changed.length || this.model.blankRows().length ? changed : this.model.plannedRows();
    }

    async save() {
        const rows = this.rowsToSend();
        if (this.saving || !this.model.register.maySave) {
            return;
        }
        if (rows.length === 0) {
            announce(fill(this.labels.AttendanceJsAllSaved, { count: this.model.rows.filter((row) => row.code !== '').length }));
            return;
        }
        const faulty = rows.filter((row) => this.findFaults(row));
        if (faulty.length) {
            this.refuse(this.labels.AttendanceJsNotSaved, faulty);
            return;
        }
        const amended = this.model.amendedRows().filter((row) => row.reason === '');
        const reason = amended.length ? await this.askReason(amended) : '';
        if (reason !== null) {
            await this.send(rows, reason);
        }
    }

    findFaults(row) {
        const required = this.model.code(row.code)?.note === 'required' && row.note.trim() === '';
        const odd = REFUSED.test(row.note) || REFUSED.test(row.reason);
        if (required || odd) {
            row.problems = [{ severity: 'error', message: required ? this.labels.AttendanceJsNoteNeeded
                : this.labels.AttendanceJsTextRefused }];
            this.view.drawRow(row);
        }
        return required || odd;
    }

    askReason(rows) {
        const dialog = document.getElementById('att-reason');
        const text = document.getElementById('att-reason-text');
        document.getElementById('att-reason-list').replaceChildren(...rows.map((row) => {
            const line = document.createElement('li');
            line.textContent = `${row.name}: ${row.stored.code} \u2192 ${row.code}`;
            return line;
        }));
        dialog.returnValue = '';
        dialog.showModal();
        text.focus();
        return new Promise((resolve) => {
            dialog.addEventListener('close', () => resolve(dialog.returnValue === 'save' ? text.value.trim() : null), { once: true });
        });
    }

    async send(rows, reason) {
        this.saving = true;
        this.view.say('saving', this.labels.AttendanceJsSaving);
        try {
            const answer = await post(this.form.dataset.save, { ...this.fields(rows), reason, version: this.model.register.version,
                expectedRows: rows.length });
            this.saving = false;
            await this.answered(answer, rows);
        } catch (error) {
            this.saving = false;
            const texts = { login: this.labels.AttendanceJsLoggedOut, offline: this.labels.AttendanceJsNotSavedOffline };
            this.failed(texts[error.kind] ?? this.labels.AttendanceJsNotSaved, error.kind === 'login');
        }
    }

    async answered(answer, rows) {
        if (answer.changedSince?.length) {
            await this.staleForm(answer);
        } else if (answer.problem) {
            rows.forEach((row) => this.check.show(row, answer.problems));
            this.refuse(answer.problem, rows.filter((row) => row.problems.length));
        } else {
            document.getElementById('att-reason-text').value = '';
            this.stored(answer);
        }
    }

    stored(answer) {
        this.model.replace(answer.register);
        this.messages.clear();
        if (answer.register.state === 'taken') {
            this.view.drawState(this.labels.AttendanceJsTaken, 'taken');
        }
        const time = this.clock.text() || new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
        const count = answer.created + answer.amended;
        const text = fill(count === 1 ? this.labels.AttendanceJsSavedAtOne : this.labels.AttendanceJsSavedAt, { count, time });
        this.view.say('saved', text);
        announce(text);
    }

    refuse(message, rows) {
        this.failed(fill(this.labels.AttendanceJsNotSaved));
        this.messages.refusal(message, rows);
    }

    failed(message, login = false) {
        this.view.say('failed', message, login);
        announce(message);
    }

    /** Others have saved meanwhile: their marks are taken over; where both changed the same pupil, the user chooses. */
    async staleForm(answer) {
        const mine = new Map(this.model.draft().map((mark) => [mark.ref, mark]));
        const { schoolId, registrationGroup, date, session } = this.model.register;
        const fresh = await read(this.form.dataset.read, new URLSearchParams({ schoolId, registrationGroup, date, session }));
        if (fresh.problem) {
            this.refuse(fresh.problem, []);
            return;
        }
        this.model.replace(fresh.register);
        const back = this.model.putBack([...mine.values()]);
        const theirs = new Set(answer.changedSince.map((each) => each.pupilRef));
        const conflicts = back.filter((row) => theirs.has(row.ref) && row.stored.code !== '' && row.stored.code !== row.code);
        this.failed(this.labels.AttendanceJsStale);
        this.messages.stale(answer.changedSince.map((each) => each.text), conflicts, (row, keepMine) => {
            const mark = keepMine ? mine.get(row.ref) : row.stored;
            this.model.change([[row, { code: mark.code, minutesLate: mark.minutesLate, note: mark.note, reason: '' }]]);
        }, () => this.save());
    }
}
