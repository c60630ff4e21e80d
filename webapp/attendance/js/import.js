// Progress of an import, and a button that cannot be pressed twice.
import { fill, read } from './net.js';

const PAUSE = 1000;
const progress = document.getElementById('att-progress');
const upload = document.getElementById('att-import');

upload?.addEventListener('submit', () => {
    const button = upload.querySelector('button[type="submit"]');
    button.textContent = button.dataset.busy;
    button.setAttribute('aria-disabled', 'true');
    upload.addEventListener('submit', (event) => event.preventDefault());
});

if (progress) {
    const { importId, labels } = JSON.parse(progress.dataset.page);
    const bar = progress.querySelector('progress');
    const text = progress.querySelector('[data-text]');
    const look = async () => {
        try {
            const data = await read(progress.dataset.read, new URLSearchParams({ importId }));
            if (data.problem) {
                text.textContent = data.problem;
                return;
            }
            bar.max = Math.max(1, data.read);
            bar.value = data.stored;
            text.textContent = fill(labels.AttendanceJsImported, { stored: data.stored.toLocaleString('en-GB'),
                read: data.read.toLocaleString('en-GB') });
            if (!data.running) {
                location.assign(`ImportRecord?${new URLSearchParams({ importId })}`);
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
