// The form of an attempt: which pupils a contact is for, and which code a reason leads to.

export class AttemptForm {
    constructor(form) {
        this.form = form;
        this.reached = document.getElementById('att-reached');
        form.addEventListener('change', (event) => this.changed(event.target));
        form.elements.code?.addEventListener('input', () => {
            this.ownCode = true;
            this.drawCode();
        });
        this.ownCode = Boolean(this.form.elements.code?.value);
        this.contactChanged();
        this.drawCode();
    }

    get isOpen() {
        return 'reached' in this.form.dataset;
    }

    get code() {
        return this.form.elements.code.value.trim();
    }

    get reason() {
        return this.form.querySelector('[name="reasonId"]:checked');
    }

    open() {
        this.form.dataset.reached = '';
        this.form.querySelector('[data-act="reached"]').setAttribute('aria-expanded', 'true');
        const first = this.reason ?? this.form.querySelector('[name="reasonId"]');
        first?.focus({ preventScroll: true });
        this.reached.scrollIntoView({ block: 'nearest' });
    }

    close() {
        delete this.form.dataset.reached;
        this.form.querySelector('[data-act="reached"]').setAttribute('aria-expanded', 'false');
    }

    changed(field) {
        if (field.name === 'reasonId') {
            if (!this.ownCode) {
                this.form.elements.code.value = field.dataset.code;
            }
            this.drawCode();
        } else if (field.name === 'contactRef') {
            this.contactChanged();
        } else if (field.name === 'pupilRef') {
            this.drawMarks();
        }
    }

    /** A contact of one of the siblings is asked about that one only. */
    contactChanged() {
        const refs = this.form.querySelector('[name="contactRef"]:checked')?.dataset.refs?.split(' ');
        this.form.querySelectorAll('[type="checkbox"][name="pupilRef"]').forEach((box) => {
            box.disabled = Boolean(refs) && !refs.includes(box.value);
        });
        this.drawMarks();
    }

    drawMarks() {
        this.form.querySelectorAll('[name="mark"]').forEach((box) => {
            const pupil = this.form.querySelector(`[type="checkbox"][name="pupilRef"][value="${CSS.escape(box.dataset.pupil)}"]`);
            box.disabled = Boolean(pupil) && (pupil.disabled || !pupil.checked);
        });
    }

    drawCode() {
        const amend = this.form.querySelector('[value="amend"]');
        if (amend) {
            amend.querySelector('[data-code]').textContent = this.code;
            amend.disabled = this.code === '';
        }
    }

    /** Chooses a radio button of a group by its key; answers whether there is one. */
    choose(name, key) {
        const radio = this.form.querySelector(`[name="${name}"][data-key="${CSS.escape(key)}"]`);
        if (radio) {
            radio.checked = true;
            radio.dispatchEvent(new Event('change', { bubbles: true }));
        }
        return Boolean(radio);
    }

    /** The next contact down (1) or up (-1). */
    move(step) {
        const radios = [...this.form.querySelectorAll('[name="contactRef"]')];
        const at = radios.findIndex((radio) => radio.checked);
        const next = radios[Math.max(0, Math.min(at + step, radios.length - 1))];
        next.checked = true;
        next.dispatchEvent(new Event('change', { bubbles: true }));
        next.closest('li').scrollIntoView({ block: 'nearest' });
        return next.closest('li').querySelector('b')?.textContent ?? next.closest('label').textContent.trim();
    }

    /** Presses the button with an outcome. */
    press(act) {
        this.form.requestSubmit(this.form.querySelector(`button[name="act"][value="${act}"]`));
    }

    /** Stores what was said: with its code where there is one; answers false where nothing was chosen. */
    confirm() {
        if (!this.reason && this.form.elements.reason.value.trim() === '' && this.code === '') {
            return false;
        }
        this.press(this.code !== '' && this.form.querySelector('[value="amend"]') ? 'amend' : 'reached');
        return true;
    }
}
