// A click on a session of the calendar puts it into the form that changes a mark.
const form = document.getElementById('att-amend');
const calendar = document.getElementById('att-cal');

if (form && calendar) {
    calendar.classList.add('att-clickable');
    calendar.addEventListener('click', (event) => {
        const cell = event.target.closest('td[data-date]');
        if (cell) {
            form.elements.date.value = cell.dataset.date;
            form.elements.session.value = cell.dataset.session;
            form.elements.code.focus();
        }
    });
}
