// Says what happened to those who listen. A text said twice is said again.
let place;

export function announce(text) {
    place = place ?? document.getElementById('att-say');
    if (place) {
        place.textContent = '';
        requestAnimationFrame(() => {
            place.textContent = text;
        });
    }
}
