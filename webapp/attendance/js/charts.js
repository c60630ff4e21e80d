// Draws a chart beside a table, from what stands in the table. Without this script, or where it fails, the table says all.
import '../lib/chartjs/chart.umd.min.js';

const { Chart } = globalThis;

/** A bar for each row of a table; each column whose head names a colour is a series. Colours are read anew whenever it is drawn. */
function draw(place) {
    const table = document.getElementById(place.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const series = [...table.tHead.rows[0].cells].map((head, column) => ({ head, column })).filter(({ head }) => head.dataset.series);
    const unit = place.dataset.unit && ` ${place.dataset.unit}`;
    const colour = (name) => () => getComputedStyle(place).getPropertyValue(name).trim();
    const scale = (more) => ({ stacked: true, border: { color: colour('--line-2') }, ...more,
        ticks: { color: colour('--ink-2'), ...more.ticks }, grid: { color: colour('--line'), ...more.grid } });
    const canvas = document.createElement('canvas');
    place.append(canvas);
    return new Chart(canvas, {
        type: 'bar',
        data: {
            labels: rows.map((row) => row.cells[0].dataset.name ?? row.cells[0].textContent.trim()),
            datasets: series.map(({ head, column }) => ({
                label: head.textContent.trim(),
                data: rows.map((row) => (row.cells[column].dataset.value ? Number(row.cells[column].dataset.value) : null)),
                backgroundColor: colour(head.dataset.series),
                borderRadius: 3,
                maxBarThickness: 56,
            })),
        },
        options: {
            maintainAspectRatio: false,
            animation: false,
            font: { family: getComputedStyle(place).fontFamily },
            plugins: {
                colors: { enabled: false },
                legend: { display: series.length > 1, position: 'bottom', labels: { color: colour('--ink-2') } },
                tooltip: { callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${parsed.y}${unit}` } },
            },
            scales: {
                x: scale({ grid: { display: false } }),
                y: scale({ beginAtZero: true, ticks: { precision: 0, callback: (value) => `${value}${unit}` } }),
            },
        },
    });
}

const charts = [...document.querySelectorAll('.att-chart[data-table]')].map(draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach((chart) => chart.update('none')));
