// Progress of an evaluation; when it is done the page is read anew.
import { fill, read } from './net.js';

const PAUSE = 1000;
const place = document.querySelector('#att-evaluation[data-running]');

if (place) {
    const { schoolId, runId, labels } = JSON.parse(place.dataset.page);
    const bar = place.querySelector('progress');
    const text = place.querySelector('[data-text]');
    const look = async () => {
        try {
            const data = await read(place.dataset.read, new URLSearchParams({ schoolId, runId }));
            if (data.problem) {
                text.textContent = data.problem;
                return;
            }
            bar.max = Math.max(1, data.total);
            bar.value = data.done;
            text.textContent = fill(labels.AttendanceThresholdJsProgress, { done: data.done.toLocaleString('en-GB'),
                total: data.total.toLocaleString('en-GB') });
            if (!data.running) {
                location.assign(`Thresholds?${new URLSearchParams({ schoolId })}`);
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
