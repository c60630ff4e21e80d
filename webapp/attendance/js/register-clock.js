// The time of the register, by the server's clock.
import { fill } from './net.js';

/** Minutes since midnight of "09:05", or of a date and time. */
const minutes = (time) => {
    const [hour, minute] = time.slice(time.indexOf('T') + 1).split(':');
    return Number(hour) * 60 + Number(minute);
};

const clockTime = (time) => time.slice(time.indexOf('T') + 1).slice(0, 5);

export class RegisterClock {
    constructor(register, labels) {
        this.register = register;
        this.labels = labels;
        this.began = performance.now();
        this.isToday = Boolean(register.now) && register.now.slice(0, 10) === register.date;
        this.place = document.querySelector('[data-clock]');
        this.bar = document.querySelector('.att-clock-bar');
        this.draw();
        setInterval(() => this.draw(), 15000);
    }

    /** Minutes since midnight, now. */
    now() {
        return minutes(this.register.now.slice(11, 16)) + (performance.now() - this.began) / 60000;
    }

    /** Minutes since the session began, as text; empty where the register is not of this session. */
    minutesLate() {
        if (!this.isToday || !this.register.startsAt || !this.register.endsAt) {
            return '';
        }
        const late = Math.floor(this.now() - minutes(this.register.startsAt));
        return late >= 1 && this.now() < minutes(this.register.endsAt) ? String(late) : '';
    }

    /** "09:05" by the server's clock; empty where the register is of another day. */
    text() {
        const now = this.isToday ? Math.floor(this.now()) : null;
        return now === null ? '' : `${String(Math.floor(now / 60)).padStart(2, '0')}:${String(now % 60).padStart(2, '0')}`;
    }

    draw() {
        const { opensAt, closesAt, state } = this.register;
        if (!this.isToday || !opensAt || !closesAt || !['open', 'overdue'].includes(state)) {
            return;
        }
        const left = Math.ceil(minutes(closesAt) - this.now());
        this.place.textContent = left > 0 ? fill(this.labels.AttendanceJsMinutesLeft, { time: clockTime(closesAt), minutes: left })
            : fill(this.labels.AttendanceJsClosedAgo, { time: clockTime(closesAt) });
        this.bar.hidden = left <= 0;
        const whole = minutes(closesAt) - minutes(opensAt);
        this.bar.firstElementChild.style.inlineSize = `${Math.max(0, Math.min(100, 100 * (1 - left / whole)))}%`;
    }
}
