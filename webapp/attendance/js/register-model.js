// The marks of a register in the browser: what is stored, what has been changed since, and how to take it back.

const text = (value) => (value === null || value === undefined ? '' : String(value));

export class RegisterModel {
    constructor(page) {
        this.codes = page.codes;
        this.presentCode = page.presentCode;
        this.undoable = [];
        this.listeners = [];
        this.rows = page.register.rows.map((stored, index) => ({ index, ...RegisterModel.fromStored(stored) }));
        this.register = page.register;
    }

    static fromStored(stored) {
        const mark = { code: text(stored.code), minutesLate: text(stored.minutesLate), note: text(stored.note) };
        return { ref: stored.pupilRef, name: stored.name, planned: text(stored.planned), marked: text(stored.marked), stored: mark, ...mark,
            reason: '', asked: false, problems: [] };
    }

    code(code) {
        return this.codes.find((each) => each.code === code);
    }

    /** The sub-code a key of the keyboard picks; undefined for a key that picks none. */
    codeOfKey(key) {
        return key === '' ? undefined : this.codes.find((each) => each.key === key);
    }

    onChange(listener) {
        this.listeners.push(listener);
    }

    tell(rows) {
        this.listeners.forEach((listener) => listener(rows));
    }

    /** True if the row's mark differs from what is stored. */
    isChanged(row) {
        return row.code !== '' && ['code', 'minutesLate', 'note'].some((field) => row[field] !== row.stored[field]);
    }

    changedRows() {
        return this.rows.filter((row) => this.isChanged(row));
    }

    /** Changed rows whose stored mark becomes an amendment. */
    amendedRows() {
        return this.changedRows().filter((row) => row.stored.code !== '');
    }

    /** Rows without a mark and without a plan. */
    blankRows() {
        return this.rows.filter((row) => row.code === '' && row.planned === '');
    }

    plannedRows() {
        return this.rows.filter((row) => row.code === '' && row.planned !== '');
    }

    isLate(row) {
        return ['L', 'U'].includes(this.code(row.code)?.statutory);
    }

    tallies() {
        const marked = this.rows.filter((row) => row.code !== '');
        const absent = marked.filter((row) => ['au', 'un'].includes(this.code(row.code)?.look) && !this.isLate(row)).length;
        return { todo: this.blankRows().length, planned: this.plannedRows().length, absent,
            late: marked.filter((row) => this.isLate(row)).length,
            present: marked.filter((row) => this.code(row.code)?.look === 'p').length };
    }

    /** Changes fields of rows as one step that can be undone. changes: list of [row, fields]. */
    change(changes) {
        this.undoable.push(changes.map(([row]) => [row, { code: row.code, minutesLate: row.minutesLate, note: row.note,
            reason: row.reason }]));
        changes.forEach(([row, fields]) => Object.assign(row, fields, { problems: [] }));
        this.tell(changes.map(([row]) => row));
    }

    /** Changes what is typed in a field, without a step of its own. */
    type(row, field, value) {
        row[field] = value;
        this.tell([row]);
    }

    /** Takes the last step back; answers its rows, empty if there was none. */
    undo() {
        const step = this.undoable.pop() ?? [];
        step.forEach(([row, before]) => Object.assign(row, before, { problems: [] }));
        const rows = step.map(([row]) => row);
        this.tell(rows);
        return rows;
    }

    /** Takes over what the server has stored now; every row counts as unchanged. */
    replace(register) {
        this.register = register;
        const before = new Map(this.rows.map((row) => [row.ref, row]));
        register.rows.forEach((stored) => {
            const row = before.get(stored.pupilRef);
            if (row) {
                Object.assign(row, RegisterModel.fromStored(stored));
            }
        });
        this.undoable = [];
        this.tell(this.rows);
    }

    /** The changed marks, as a draft keeps them. */
    draft() {
        return this.changedRows().map(({ ref, code, minutesLate, note, reason }) => ({ ref, code, minutesLate, note, reason }));
    }

    /** Puts the marks of a draft back; answers the rows it found. */
    putBack(marks) {
        const fields = ['code', 'minutesLate', 'note', 'reason'];
        const changes = marks.map((mark) => [this.rows.find((row) => row.ref === mark.ref), mark]).filter(([row]) => row)
            .map(([row, mark]) => [row, Object.fromEntries(fields.map((field) => [field, text(mark[field])]))]);
        if (changes.length) {
            this.change(changes);
        }
        return changes.map(([row]) => row);
    }
}
