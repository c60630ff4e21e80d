// A form that is saved only as it was checked: after a change its save button gives way to the check. And the keys of what was shown.
document.querySelectorAll('form[data-checked-form]').forEach((form) => {
    const save = form.querySelector('button[value="save"]');
    const check = form.querySelector('button[value="check"]');
    form.addEventListener('input', (event) => {
        if (save && event.target.name !== 'reason') {
            save.hidden = true;
            check.classList.add('att-go');
            form.querySelector('.att-touches')?.setAttribute('hidden', '');
        }
    });
});

document.getElementById('att-touches')?.focus();
