// Finds pupils while you type, and keeps what was typed in the address.
import { read } from './net.js';

const PAUSE = 200;
const form = document.getElementById('att-search');

if (form?.dataset.find) {
    const { labels } = JSON.parse(form.dataset.page);
    const input = form.elements.q;
    let timer;
    let asked = 0;
    const find = async (text, number) => {
        const query = new URLSearchParams({ schoolId: form.elements.schoolId.value, q: text });
        const found = document.getElementById('att-found');
        try {
            const data = await read(form.dataset.find, query);
            if (number === asked) {
                history.replaceState(null, '', `?${query}`);
                found.textContent = data.problem ?? data.found;
                draw(data.pupils ?? []);
            }
        } catch (error) {
            found.textContent = error.kind === 'login' ? labels.AttendanceJsLoggedOut : labels.AttendanceJsNoConnection;
        }
    };
    input.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(() => find(input.value.trim(), ++asked), PAUSE);
    });
    input.focus();
    if (input.value.trim() !== input.defaultValue.trim()) {
        // typed before this script was there
        find(input.value.trim(), ++asked);
    }
}

function draw(pupils) {
    document.getElementById('att-none').hidden = pupils.length > 0;
    document.getElementById('att-pupils').replaceChildren(...pupils.map((pupil) => {
        const link = document.createElement('a');
        link.href = `${form.dataset.pupil}?${pupil.query}`;
        link.textContent = pupil.name;
        const name = document.createElement('th');
        name.scope = 'row';
        name.append(link);
        const row = document.createElement('tr');
        row.append(name, ...[pupil.group, pupil.year, pupil.pupilRef].map((text) => {
            const cell = document.createElement('td');
            cell.textContent = text ?? '';
            return cell;
        }));
        return row;
    }));
}
