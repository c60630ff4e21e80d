// Draws a chart beside a table, from what stands in the table. Without this script, or where it fails, the table says all.
import '../lib/chartjs/chart.umd.min.js';

const { Chart } = globalThis;
const dark = matchMedia('(prefers-color-scheme: dark)');
const charts = [...document.querySelectorAll('.att-chart[data-table]')].map((place) => {
    const table = document.getElementById(place.dataset.table);
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const series = heads.map((head, column) => ({ head, column })).filter(({ head }) => head.dataset.series);
    const canvas = document.createElement('canvas');
    place.append(canvas);
    const chart = new Chart(canvas, {
        type: 'bar',
        data: {
            labels: rows.map((row) => row.cells[0].dataset.name ?? row.cells[0].textContent.trim()),
            datasets: series.map(({ head, column }) => ({
                label: head.textContent.trim(),
                colour: head.dataset.series,
                data: rows.map((row) => (row.cells[column].dataset.value ? Number(row.cells[column].dataset.value) : null)),
                borderRadius: 3,
                maxBarThickness: 56,
            })),
        },
        options: {
            responsive: true,
            maintainAspectRatio: false,
            animation: false,
            plugins: {
                colors: { enabled: false },
                legend: { display: series.length > 1, position: 'bottom' },
                tooltip: { callbacks: { label: ({ dataset, parsed }) => `${dataset.label}: ${parsed.y}${place.dataset.unit && ' %'}` } },
            },
            scales: {
                x: { stacked: true, grid: { display: false } },
                y: { stacked: true, beginAtZero: true, ticks: { precision: 0, callback: (value) => `${value}${place.dataset.unit && ' %'}` } },
            },
        },
    });
    return { chart, place };
});

// Colours and type are those of the page, light or dark.
function dress({ chart, place }) {
    const style = getComputedStyle(place);
    const colour = (name) => style.getPropertyValue(name).trim();
    chart.data.datasets.forEach((dataset) => {
        dataset.backgroundColor = colour(dataset.colour);
    });
    const { scales, plugins } = chart.options;
    chart.options.font = { family: style.fontFamily };
    chart.options.color = colour('--ink-2');
    plugins.legend.labels = { color: colour('--ink-2') };
    Object.values(scales).forEach((scale) => {
        scale.ticks = { ...scale.ticks, color: colour('--ink-2') };
        scale.grid = { ...scale.grid, color: colour('--line') };
        scale.border = { color: colour('--line-2') };
    });
    chart.update('none');
}
charts.forEach(dress);
dark.addEventListener('change', () => charts.forEach(dress));
