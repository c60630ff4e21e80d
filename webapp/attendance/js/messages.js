// Messages: says when something has gone, ticks everybody at once, and shows a template while it is written.
import { announce } from './announce.js';
import { post, read } from './net.js';

const PAUSE = 3000;
const TYPING = 350;

const outbox = document.getElementById('att-outbox');
if (outbox) {
    const page = JSON.parse(outbox.dataset.page);
    const look = async () => {
        try {
            const data = await read(outbox.dataset.read, page.query);
            if (data.problem) {
                return;
            }
            if (JSON.stringify(data.counts) !== JSON.stringify(page.counts)) {
                announce(page.labels.AttendanceOutboxJsChanged);
                location.reload();
                return;
            }
        } catch (error) {
            announce(error.kind === 'login' ? page.labels.AttendanceJsLoggedOut : page.labels.AttendanceJsNoConnection);
            return;
        }
        setTimeout(look, PAUSE);
    };
    if (page.moving) {
        setTimeout(look, PAUSE / 3);
    }
}

const all = document.getElementById('att-all');
all?.addEventListener('change', () => {
    all.form.querySelectorAll('input[name^="pupilRef_"]:not(:disabled)').forEach((box) => {
        box.checked = all.checked;
    });
});

const template = document.getElementById('att-template');
if (template) {
    const { labels } = JSON.parse(template.dataset.page);
    const problem = document.getElementById('att-preview-problem');
    let timer;
    let asked = 0;
    const say = (text) => {
        problem.textContent = text ?? '';
        problem.hidden = !text;
    };
    const show = async (number) => {
        try {
            const data = await post(template.dataset.preview, Object.fromEntries(new FormData(template)));
            if (number !== asked) {
                return;
            }
            say(data.problem);
            if (!data.problem) {
                document.querySelector('[data-preview="subject"]').textContent = data.subject ?? '';
                document.querySelector('[data-preview="text"]').textContent = data.text;
            }
        } catch (error) {
            say(error.kind === 'login' ? labels.AttendanceJsLoggedOut : labels.AttendanceJsNoConnection);
        }
    };
    let changed = false;
    template.addEventListener('input', () => {
        changed = true;
        clearTimeout(timer);
        timer = setTimeout(() => show(++asked), TYPING);
    });
    template.addEventListener('submit', () => {
        changed = false;
    });
    addEventListener('beforeunload', (event) => {
        if (changed) {
            event.preventDefault();
        }
    });
}
