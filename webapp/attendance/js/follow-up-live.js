// What others do on the same queue: claims, states and counts, every few seconds while the page is seen.
import { fill, read } from './net.js';

const PAUSE = 4000;

export function watch(page) {
    const look = async () => {
        if (page.data.live && document.visibilityState === 'visible' && !page.busy) {
            try {
                const asked = page.region;
                const data = await read(page.region.dataset.live, page.data.query);
                if (!data.problem && asked === page.region) {
                    await draw(page, data);
                }
            } catch (error) {
                write(document.getElementById('att-live'), error.kind === 'login' ? page.data.labels.AttendanceFollowUpJsLoggedOut
                    : page.data.labels.AttendanceFollowUpJsOffline);
                if (error.kind === 'login') {
                    return;
                }
            }
        }
        setTimeout(look, PAUSE);
    };
    setTimeout(look, PAUSE);
}

async function draw(page, { now, counts, homes }) {
    const live = document.getElementById('att-live');
    if (live) {
        live.textContent = fill(page.data.labels.AttendanceFollowUpJsUpdated, { time: now });
    }
    document.querySelectorAll('[data-count]').forEach((place) => write(place, String(counts[place.dataset.count === 'all' ? 'homes'
        : place.dataset.count] ?? 0)));
    const items = [...document.querySelectorAll('#att-home-list li')];
    const chosen = new URL(location.href).searchParams.get('state');
    const wanted = homes.filter((home) => !chosen || home.state === chosen).map((home) => home.homeId).join(' ');
    if (items.map((item) => item.dataset.home).join(' ') !== wanted) {
        await newList(page);
        return;
    }
    homes.forEach((home) => drawItem(items.find((item) => item.dataset.home === home.homeId), home));
}

function drawItem(item, home) {
    if (item) {
        item.dataset.state = home.state;
        item.querySelectorAll('[data-cell]').forEach((cell) => write(cell, home[cell.dataset.cell] ?? ''));
        item.querySelector('[data-cell="due"]').classList.toggle('att-past-due', home.overdue && home.due !== '');
    }
}

/** Homes have come, gone or changed places: the list is taken from the page as it would be now. */
async function newList(page) {
    const asked = page.region;
    const answer = await fetch(location.href.includes('/FollowUp') ? location.href : `FollowUp?${page.data.query}`,
        { credentials: 'same-origin', cache: 'no-store' });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const list = fresh.querySelector('.att-homes');
    const shown = document.querySelector('.att-homes');
    if (asked !== page.region) {
        return;
    }
    if (!list || !shown) {
        if (!shown && list && !document.activeElement?.matches('input, textarea')) {
            page.draw(fresh.documentElement.outerHTML, location.href);
        }
        return;
    }
    const focused = shown.contains(document.activeElement) ? document.activeElement.id : null;
    shown.replaceWith(list);
    const summary = fresh.querySelector('[data-summary]');
    if (summary) {
        write(document.querySelector('[data-summary]'), summary.textContent);
    }
    page.filter(document.getElementById('att-filter'));
    if (focused) {
        document.getElementById(focused)?.focus();
    }
}

function write(place, text) {
    if (place && place.textContent !== text) {
        place.textContent = text;
        place.classList.add('att-moved');
        setTimeout(() => place.classList.remove('att-moved'), 1500);
    }
}
