// Unsaved marks, kept in the browser by user and register. They hold references and codes, no names.
const PREFIX = 'attendance.draft.';
const LONGEST_KEPT = 3 * 24 * 60 * 60 * 1000;

/** Name under which the draft of a register is kept. */
export function draftName(user, register) {
    return PREFIX + [user, register.schoolId, register.registrationGroup, register.date,
        register.session].map(encodeURIComponent).join('.');
}

/** Keeps the changed marks; none takes the draft away. Answers false where the browser keeps nothing. */
export function keepDraft(name, version, marks) {
    try {
        if (marks.length === 0) {
            localStorage.removeItem(name);
        } else {
            localStorage.setItem(name, JSON.stringify({ at: Date.now(), version, marks }));
        }
        return true;
    } catch (full) {
        console.warn('The browser keeps no draft', full);
        return false;
    }
}

/** The draft of a register, null if there is none or it is too old. */
export function findDraft(name) {
    try {
        const draft = JSON.parse(localStorage.getItem(name));
        return draft && Date.now() - draft.at < LONGEST_KEPT && Array.isArray(draft.marks) ? draft : null;
    } catch (unreadable) {
        console.warn('A draft could not be read', unreadable);
        return null;
    }
}

/** Takes all drafts away. */
export function forgetDrafts() {
    try {
        Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => localStorage.removeItem(name));
    } catch (closed) {
        console.warn('Drafts could not be removed', closed);
    }
}
