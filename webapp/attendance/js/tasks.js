// The list of tasks: a filter while you type, ticks of many, and how many are ticked. Without a script the same forms work.
const table = document.getElementById('att-tasks');
const filter = document.getElementById('att-filter');
const all = document.getElementById('att-tick-all');
const said = document.getElementById('att-ticked');
const ticks = () => [...(table?.querySelectorAll('input[name="taskId"]') ?? [])];
const isShown = (tick) => !tick.closest('tr').hidden;

const tell = () => {
    const count = ticks().filter((tick) => tick.checked).length;
    said.textContent = count === 0 ? said.dataset.none : (count === 1 ? said.dataset.one : said.dataset.many).replace('{count}', count);
    const shown = ticks().filter(isShown);
    all.checked = shown.length > 0 && shown.every((tick) => tick.checked);
    all.indeterminate = count > 0 && !all.checked;
    table.closest('form').classList.toggle('att-has-ticks', count > 0);
};

if (table) {
    filter.addEventListener('input', () => {
        const wanted = filter.value.trim().toLowerCase();
        table.querySelectorAll('tbody').forEach((pupil) => {
            const [head, ...tasks] = pupil.rows;
            const whole = head.textContent.toLowerCase().includes(wanted);
            tasks.forEach((task) => {
                task.hidden = !whole && !task.textContent.toLowerCase().includes(wanted);
            });
            head.hidden = tasks.every((task) => task.hidden);
        });
        tell();
    });
    all.addEventListener('change', () => {
        ticks().filter(isShown).forEach((tick) => {
            tick.checked = all.checked;
        });
        tell();
    });
    table.addEventListener('change', tell);
    tell();
}
