// The form of a rule: fields that another choice makes needless are put away, and a button that takes its time says so.
import './checked-form.js';

document.querySelectorAll('[data-for]').forEach((part) => {
    const choice = document.querySelector(`select[name="${part.dataset.for}"]`);
    const show = () => {
        part.hidden = !part.dataset.when.split(' ').includes(choice.value);
    };
    choice.addEventListener('change', show);
    show();
});

document.querySelectorAll('button[data-busy]').forEach((button) => {
    button.form.addEventListener('submit', (event) => {
        if (event.submitter === button) {
            button.textContent = button.dataset.busy;
            button.setAttribute('aria-disabled', 'true');
        }
    });
});
