/** Why a request brought no data: 'login' (the session has ended), 'offline' (no answer) or 'server' (an answer that is no data). */
export class NetError extends Error {
    constructor(kind, cause) {
        super(kind, { cause });
        this.kind = kind;
    }
}

const LONGEST_WAIT = 30000;

/** Posts fields in the body, as a form does, and answers the data; values that are null are left out. */
export function post(url, fields) {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
        if (value !== null && value !== undefined) {
            body.append(name, value);
        }
    }
    return send(url, { method: 'POST', body });
}

/** Reads data; query is a query string without its question mark. */
export function read(url, query) {
    return send(`${url}?${query}`, { method: 'GET' });
}

/**
 * Fetches a page as the browser would, following a redirect, and answers it taken apart.
 * @param {URLSearchParams|null} form fields to post; null to read
 */
export async function page(url, form = null) {
    const { text, type } = await ask(url, form ? { method: 'POST', body: form } : { method: 'GET' });
    if (!type.includes('text/html')) {
        throw new NetError('server');
    }
    const found = new DOMParser().parseFromString(text, 'text/html');
    if (isLogin(text)) {
        throw new NetError('login');
    }
    return found;
}

async function send(url, options) {
    const { text, type, status } = await ask(url, options);
    if (type.includes('application/json')) {
        return parse(text);
    }
    // A page instead of data: the login form, whatever its status, or an error of the server.
    throw new NetError(status === 401 || isLogin(text) ? 'login' : 'server');
}

async function ask(url, options) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), LONGEST_WAIT);
    try {
        const answer = await fetch(url, { ...options, signal: stop.signal, credentials: 'same-origin', cache: 'no-store',
            headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json, text/html' } });
        return { text: await answer.text(), type: answer.headers.get('Content-Type') ?? '', status: answer.status };
    } catch (cause) {
        throw new NetError('offline', cause);
    } finally {
        clearTimeout(timer);
    }
}

function isLogin(text) {
    return /name="USERNAME"|name="PASSWORD"/.test(text);
}

function parse(text) {
    try {
        return JSON.parse(text);
    } catch (cause) {
        throw new NetError('server', cause);
    }
}

/** Puts values into the {braces} of a label. */
export function fill(label, values = {}) {
    return label.replace(/\{(\w+)\}/g, (braces, name) => values[name] ?? '');
}
