// A button that prints the page.
document.querySelector('[data-act="print"]')?.addEventListener('click', () => print());
