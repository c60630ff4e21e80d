// A filter of tasks while you type.
const input = document.getElementById('att-filter');

input?.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    document.querySelectorAll('#att-tasks > li').forEach((task) => {
        task.hidden = !task.textContent.toLowerCase().includes(wanted);
    });
});
