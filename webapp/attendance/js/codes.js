// Filters the codes while you type, and keeps what was typed in the address.
const input = document.getElementById('att-q');

input?.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    document.querySelectorAll('.att-codes tbody').forEach((group) => {
        const rows = [...group.querySelectorAll('tr[data-code]')];
        rows.forEach((row) => {
            const code = row.querySelector('th').textContent.trim().toLowerCase();
            row.hidden = code !== wanted && !row.textContent.toLowerCase().includes(wanted);
        });
        group.hidden = rows.every((row) => row.hidden);
    });
    const address = new URL(location.href);
    address.searchParams.set('q', input.value);
    history.replaceState(null, '', address);
});
