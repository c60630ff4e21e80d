// Narrows a watch list while you type, keeps what was typed in the address and in the download, and prints.
import { fill } from './net.js';

const PAUSE = 400;
const form = document.getElementById('att-watch');
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

if (form) {
    const { labels } = JSON.parse(form.dataset.page);
    const input = form.elements.q;
    const rows = [...document.querySelectorAll('#att-rows [data-row]')]
        .map((row) => ({ row, text: plain(row.querySelector('th').textContent) }));
    const fetched = plain(input.defaultValue);
    let timer;

    const narrow = () => {
        const words = plain(input.value).split(/[ ,]+/);
        let shown = 0;
        rows.forEach(({ row, text }) => {
            row.hidden = !words.every((word) => text.includes(word));
            shown += row.hidden ? 0 : 1;
        });
        document.querySelectorAll('#att-rows tbody').forEach((group) => {
            group.hidden = [...group.querySelectorAll('[data-row]')].every((row) => row.hidden);
        });
        document.getElementById('att-none').hidden = shown > 0;
        document.getElementById('att-found').textContent = fill(shown === rows.length ? labels.AttendanceWatchJsAll
            : labels.AttendanceWatchJsShown, { shown, count: rows.length });
    };
    const remember = () => {
        const address = new URL(location.href);
        const csv = document.getElementById('att-csv');
        const download = new URL(csv.href);
        [address, download].forEach((url) => (input.value.trim() ? url.searchParams.set('q', input.value.trim())
            : url.searchParams.delete('q')));
        csv.href = download.href;
        return address;
    };
    input.addEventListener('input', () => {
        clearTimeout(timer);
        const address = remember();
        if (fetched && !plain(input.value).includes(fetched)) {
            // the rows that came match what was asked for before: the others have to be asked for
            timer = setTimeout(() => location.replace(address), PAUSE);
            return;
        }
        history.replaceState(null, '', address);
        narrow();
    });
    form.querySelector('[data-act=print]').addEventListener('click', () => window.print());
    if (plain(input.value) !== fetched) {
        // typed before this script was there
        remember();
        narrow();
    } else if (fetched) {
        input.focus();
        input.setSelectionRange(input.value.length, input.value.length);
    }
}
