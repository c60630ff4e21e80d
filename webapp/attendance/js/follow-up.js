// The follow-up queue: entries are stored without leaving the page, the next home comes by itself, the list moves with what others do.
import { announce } from './announce.js';
import { AttemptForm } from './follow-up-form.js';
import { FollowUpKeys } from './follow-up-keys.js';
import { watch } from './follow-up-live.js';

const LONGEST_WAIT = 30000;

/** The part of the page that every answer replaces: the home being worked on and the list of all. */
class FollowUpPage {
    constructor(region) {
        this.filterText = '';
        this.take(region);
        document.addEventListener('submit', (event) => this.submitted(event));
        document.addEventListener('click', (event) => this.clicked(event));
        addEventListener('popstate', () => location.reload());
    }

    take(region) {
        this.region = region;
        this.data = JSON.parse(region.dataset.page);
        const form = document.getElementById('att-attempt');
        this.attempt = form ? new AttemptForm(form) : null;
        this.filter(document.getElementById('att-filter'));
    }

    say(text) {
        announce(text);
    }

    submitted(event) {
        if (!this.region.contains(event.target) || event.target.method !== 'post') {
            return;
        }
        event.preventDefault();
        const body = new URLSearchParams(new FormData(event.target));
        if (event.submitter?.name) {
            body.append(event.submitter.name, event.submitter.value);
        }
        this.send(event.target.action, { method: 'POST', body });
    }

    clicked(event) {
        const target = event.target instanceof Element ? event.target : null;
        const link = target?.closest('.att-home-list a, .att-homes .att-tabs a');
        if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
            event.preventDefault();
            history.pushState(null, '', link.href);
            this.send(link.href, { method: 'GET' });
        }
        const act = target?.closest('button[data-act]')?.dataset.act;
        if (act === 'print') {
            print();
        } else if (act === 'help') {
            document.getElementById('att-help').showModal();
        } else if (act === 'reached') {
            this.attempt.open();
        } else if (act === 'cancel') {
            this.cancel();
        }
    }

    cancel() {
        this.attempt?.close();
        document.getElementById('att-home').focus();
    }

    /** One request at a time: what is pressed meanwhile does nothing. */
    async send(url, options) {
        if (this.busy) {
            return;
        }
        this.busy = true;
        this.region.setAttribute('aria-busy', 'true');
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(), LONGEST_WAIT);
        try {
            const answer = await fetch(url, { ...options, signal: stop.signal, credentials: 'same-origin', cache: 'no-store' });
            this.draw(await answer.text(), answer.url);
        } catch (error) {
            console.info('No answer', error);
            this.failed(this.data.labels.AttendanceFollowUpJsOffline);
        } finally {
            clearTimeout(timer);
            this.busy = false;
            this.region.removeAttribute('aria-busy');
        }
    }

    draw(html, url) {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const fresh = page.getElementById('att-follow');
        if (!fresh) {
            const { AttendanceFollowUpJsLoggedOut: login, AttendanceFollowUpJsFailed: failed } = this.data.labels;
            this.failed(page.querySelector('input[type="password"]') ? login : failed);
            return;
        }
        const before = document.getElementById('att-last')?.textContent ?? '';
        this.region.replaceWith(fresh);
        this.take(fresh);
        if (new URL(url).pathname.endsWith('/FollowUp')) {
            history.replaceState(null, '', url);
        }
        this.tell(before);
    }

    /** Puts the focus where work goes on, and says what was stored and who is next. */
    tell(before) {
        const refusal = document.getElementById('att-refusal');
        const home = document.getElementById('att-home');
        const last = document.getElementById('att-last')?.textContent ?? '';
        if (refusal) {
            refusal.focus();
            return;
        }
        const go = document.getElementById('att-go');
        (go ?? home)?.focus({ preventScroll: true });
        if (home && home.getBoundingClientRect().top < 0) {
            home.scrollIntoView({ block: 'start' });
        }
        const names = document.getElementById('att-home-h')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
        this.say([last === before ? '' : last, names].filter((text) => text).join('. '));
    }

    failed(text) {
        let note = document.getElementById('att-failed');
        if (!note) {
            note = document.createElement('p');
            note.id = 'att-failed';
            note.className = 'att-note att-note-bad';
            note.setAttribute('role', 'alert');
            this.region.prepend(note);
        }
        note.textContent = text;
    }

    filter(input) {
        if (!input) {
            return;
        }
        const apply = () => {
            this.filterText = input.value;
            const wanted = input.value.trim().toLowerCase();
            document.querySelectorAll('#att-home-list li').forEach((item) => {
                item.hidden = !item.textContent.toLowerCase().includes(wanted);
            });
        };
        input.value = this.filterText;
        input.addEventListener('input', apply);
        apply();
    }
}

const region = document.getElementById('att-follow');
if (region) {
    const page = new FollowUpPage(region);
    new FollowUpKeys(page);
    watch(page);
    if (!document.getElementById('att-refusal') && !matchMedia('(pointer: coarse)').matches) {
        (document.getElementById('att-go') ?? document.getElementById('att-home'))?.focus({ preventScroll: true });
    }
}
