// The keys of the follow-up queue. Single letters act only while the focus is on the home being worked on, and not in a text.
import { announce } from './announce.js';

const OUTCOMES = { n: 'no_answer', m: 'left_message', w: 'wrong_number' };
const CHANNELS = ['p', 't', 'e', 'l', 'h'];

export class FollowUpKeys {
    constructor(page) {
        this.page = page;
        document.addEventListener('keydown', (event) => this.pressed(event));
    }

    pressed(event) {
        if (document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) {
            return;
        }
        const home = document.getElementById('att-home');
        const inHome = Boolean(home?.contains(event.target)) || event.target.id === 'att-refusal';
        const typing = event.target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
        if (event.key === '?' && !typing) {
            event.preventDefault();
            document.getElementById('att-help').showModal();
        } else if (inHome && this.inHome(event, typing)) {
            event.preventDefault();
        }
    }

    /** Answers whether the key was one of the page. */
    inHome(event, typing) {
        const { attempt } = this.page;
        const form = attempt?.form.contains(event.target);
        if (event.key === 'Escape' && attempt?.isOpen) {
            this.page.cancel();
            return true;
        }
        if (event.key === 'Enter') {
            return this.enter(event, form);
        }
        if (typing || event.target.matches('summary') && event.key === ' ') {
            return false;
        }
        return this.letter(event, attempt);
    }

    enter(event, form) {
        const { attempt } = this.page;
        if (event.target.matches('button, a, summary, textarea')) {
            return false;
        }
        if (attempt?.isOpen && (form || event.target.id === 'att-home')) {
            if (!attempt.confirm()) {
                announce(this.page.data.labels.AttendanceFollowUpJsChooseReason);
            }
            return true;
        }
        // Enter in a field must not press the first button of the form.
        return Boolean(form);
    }

    letter(event, attempt) {
        const key = event.key.toLowerCase();
        if (key === 'z') {
            return this.submit('att-undo') || this.nothingToUndo();
        }
        if (!attempt) {
            return false;
        }
        const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (arrow && !event.target.matches('[type="radio"]')) {
            announce(attempt.move(arrow));
        } else if (attempt.isOpen && /^[1-9]$/.test(key)) {
            this.reason(attempt, key);
        } else if (key in OUTCOMES) {
            attempt.press(OUTCOMES[key]);
        } else if (CHANNELS.includes(key)) {
            attempt.choose('channel', key.toUpperCase());
        } else if (key === 'r') {
            attempt.open();
        } else if (key === 'c') {
            document.querySelector('.att-proposal button')?.click();
        } else if (key === 's') {
            this.submit('att-skip');
        } else {
            return false;
        }
        return true;
    }

    reason(attempt, key) {
        if (attempt.choose('reasonId', key)) {
            attempt.form.elements.reason.focus();
        }
    }

    submit(id) {
        const form = document.getElementById(id);
        form?.requestSubmit();
        return Boolean(form);
    }

    nothingToUndo() {
        announce(this.page.data.labels.AttendanceFollowUpJsNothingToUndo);
        return true;
    }
}
