// Progress of an import, and a button that cannot be pressed twice.
import { followProgress } from './progress.js';

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
    followProgress({ place: progress, labels, query: { importId }, label: labels.AttendanceJsImported,
        count: (data) => [data.stored, data.read], next: `ImportRecord?${new URLSearchParams({ importId })}` });
}
