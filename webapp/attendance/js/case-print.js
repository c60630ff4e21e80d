// The print view of a case: one button.
document.querySelector('[data-act=print]')?.addEventListener('click', () => window.print());
