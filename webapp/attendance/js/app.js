// What every page does: shows what needs a script, fits phones in any frame, and forgets drafts when the user logs out.
import { forgetDrafts } from './draft.js';

document.querySelectorAll('.att-app').forEach((app) => app.classList.add('att-on'));

if (!document.querySelector('meta[name="viewport"]')) {
    const viewport = document.createElement('meta');
    viewport.name = 'viewport';
    viewport.content = 'width=device-width, initial-scale=1';
    document.head.append(viewport);
}

document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href*="/control/logout"]') : null;
    if (link) {
        forgetDrafts();
    }
});

// A table wider than the page can be scrolled by keyboard, too.
const reachTables = () => document.querySelectorAll('.att-app .att-scroll').forEach((place) => {
    if (place.scrollWidth > place.clientWidth) {
        place.tabIndex = 0;
        place.setAttribute('role', 'group');
        place.setAttribute('aria-label', place.querySelector('caption')?.textContent ?? '');
    } else {
        place.removeAttribute('tabindex');
    }
});
reachTables();
addEventListener('resize', reachTables);

document.getElementById('att-refusal')?.focus();
