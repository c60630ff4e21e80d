// Counts that move while the page stays, and a filter by group.
import { fill, read } from './net.js';

const PAUSE = 15000;
const today = document.getElementById('att-today');

if (today) {
    const page = JSON.parse(today.dataset.page);
    watch(page);
    filter(document.getElementById('att-filter'));
}

function watch({ query, labels }) {
    const live = document.getElementById('att-live');
    const say = (text) => {
        if (live.textContent !== text) {
            live.textContent = text;
        }
    };
    const look = async () => {
        if (document.visibilityState === 'visible') {
            try {
                const data = await read('todayData', query);
                if (data.problem) {
                    say(data.problem);
                    return;
                }
                draw(data, labels);
                say(fill(labels.AttendanceJsUpdated, { time: data.now }));
            } catch (error) {
                say(error.kind === 'login' ? labels.AttendanceJsLoggedOut : labels.AttendanceJsNoConnection);
                if (error.kind === 'login') {
                    return;
                }
            }
        }
        setTimeout(look, PAUSE);
    };
    setTimeout(look, PAUSE);
}

function draw({ counts, registers }, labels) {
    document.querySelectorAll('[data-count]').forEach((place) => write(place, counts[place.dataset.count] ?? 0));
    document.querySelectorAll('[data-state-count]').forEach((place) => {
        const state = place.dataset.stateCount;
        write(place, state === 'all' ? registers.length : registers.filter((register) => register.state === state).length);
    });
    registers.forEach((register) => {
        const row = document.querySelector(`tr[data-group="${CSS.escape(register.group)}"]`);
        if (!row) {
            return;
        }
        row.querySelectorAll('[data-cell]').forEach((cell) => write(cell, register[cell.dataset.cell] ?? 0));
        row.querySelector('[data-cell="stateText"]').className = `att-state att-state-${register.state}`;
        if (row.dataset.state !== register.state) {
            row.dataset.state = register.state;
            row.title = fill(labels.AttendanceJsRegisterNow, { group: register.group, state: register.stateText });
        }
    });
}

function write(place, value) {
    const text = typeof value === 'number' ? value.toLocaleString('en-GB') : value;
    if (place.textContent !== text) {
        place.textContent = text;
        place.classList.add('att-moved');
        setTimeout(() => place.classList.remove('att-moved'), 1500);
    }
}

function filter(input) {
    input?.addEventListener('input', () => {
        const wanted = input.value.trim().toLowerCase();
        document.querySelectorAll('.att-registers tbody tr').forEach((row) => {
            row.hidden = !row.querySelector('th').textContent.toLowerCase().includes(wanted);
        });
    });
}
