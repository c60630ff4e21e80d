// Follows work that runs on the server until it is over.
import { fill, read } from './net.js';

const PAUSE = 1000;

/**
 * Asks again and again how far the work is, shows it in the bar and the text of a place, and at its end goes to a page.
 * place: has data-read (where to ask), a progress bar and a [data-text]; query: what to ask for; labels: of the page, label the one that says
 * {done} of {total}; count: [done, total] of an answer; next: where to go when an answer says it is no longer running.
 */
export function followProgress({ place, query, labels, label, count, next }) {
    const bar = place.querySelector('progress');
    const text = place.querySelector('[data-text]');
    const look = async () => {
        try {
            const data = await read(place.dataset.read, new URLSearchParams(query));
            if (data.problem) {
                text.textContent = data.problem;
                return;
            }
            const [done, total] = count(data);
            bar.max = Math.max(1, total);
            bar.value = done;
            text.textContent = fill(label, { done: done.toLocaleString('en-GB'), total: total.toLocaleString('en-GB') });
            if (!data.running) {
                location.assign(next);
                return;
            }
        } catch (error) {
            text.textContent = error.kind === 'login' ? labels.AttendanceJsLoggedOut : labels.AttendanceJsNoConnection;
            if (error.kind === 'login') {
                return;
            }
        }
        setTimeout(look, PAUSE);
    };
    look();
}
