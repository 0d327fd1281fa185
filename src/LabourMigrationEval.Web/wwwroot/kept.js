// Keeps what is typed in the office: in this browser at once, on the server within two seconds.
// It listens to the page itself, so it goes on where the page's circuit has ended. A form says data-keep-place, its
// fields say data-keep; KeptForm.razor tells the rest. What is kept here is locked with a key that only the signed-in
// person's pages are given, and which is never written down in the browser.

const address = "/office/kept";
const pace = 800; // milliseconds from a letter to its sending, however fast the next ones follow
const patience = [1000, 2000, 4000, 8000];
const longestGoodbye = 60_000; // bytes that a closing page may still send
const lifespan = 90 * 24 * 60 * 60 * 1000;
const forms = new Map();
const mark = "kept.";
let owner, key;

// ---- What KeptForm.razor calls

/** Takes up a form: hands over what this browser still holds of the person, then watches the form. */
export async function begin(place, copy, person, secret, begun, stood, circuit) {
    await unlock(person, secret);
    await handOver();
    const form = { place, copy, begun, stood, circuit, number: 0, confirmed: 0, written: 0, tries: 0 };
    form.text = JSON.stringify(words(form));
    form.clean = form.text;
    forms.set(place, form);
}

/** The form shows words that were kept before. They are sent again only once somebody goes on from them. */
export function resume(place, instead, at) {
    const form = forms.get(place);
    if (!form) return;
    form.text = JSON.stringify(words(form));
    Object.assign(form, { instead, since: at, settled: false });
    say(form, "kept", `Kept at ${at}`, `, ${notYet(form)}.`);
}

/** The form was rendered: rows may have come or gone. With settled, it shows what was saved for the first time. */
export function look(place, settled) {
    const form = forms.get(place);
    if (!form) return;
    if (settled && form.settled) {
        if (!form.late) form.text = form.clean = JSON.stringify(words(form));
        form.settled = form.late = false;
    }
    typed(form);
}

/** Another version stands: what is typed from now on begins there. */
export function stands(place, begun, stood) {
    const form = forms.get(place);
    if (form) Object.assign(form, { begun, stood, text: null });
}

/** What was typed is saved, so no copy is needed. Whoever calls drops the server's copies then. */
export async function saved(place, said) {
    const form = forms.get(place);
    if (!form) return;
    clearTimeout(form.timer);
    Object.assign(form, { settled: true, late: false, timer: undefined });
    await form.sending;
    await form.writing;
    form.confirmed = form.number;
    form.instead = form.since = undefined;
    remove(form.copy);
    say(form, said ? "saved" : "", said ?? "", "");
}

/** What was typed waits beside the form from now on. False where the server hasn't all of it yet. */
export async function aside(place) {
    const form = forms.get(place);
    if (!form || !await flush(form)) return false;
    await saved(place, null);
    return true;
}

/** The form is leaving the page. */
export async function end(place, copy) {
    const form = forms.get(place);
    if (form?.copy !== copy) return;
    forms.delete(place);
    form.ended = true;
    if (!form.settled) await flush(form);
}

// ---- Typing

for (const kind of ["input", "change"])
    document.addEventListener(kind, event => {
        const form = formOf(event.target);
        if (form) typed(form, true);
    });

// A field that is full would cut a pasted text off without a word.
document.addEventListener("paste", event => {
    const [form, field] = [formOf(event.target), event.target];
    const most = field.maxLength;
    if (!form || !(most > 0)) return;
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (field.value.length - (field.selectionEnd - field.selectionStart) + pasted.length <= most) return;
    event.preventDefault();
    say(form, "behind", "Nothing was pasted.", ` A field takes ${most.toLocaleString("en-GB")} letters at most. What you copied is still on your clipboard: paste it in parts.`);
});

function formOf(element) {
    return forms.get(element.closest?.("[data-keep-place]")?.dataset.keepPlace);
}

function words(form) {
    const found = {};
    for (const field of rootOf(form)?.querySelectorAll("[data-keep]") ?? [])
        found[field.dataset.keep] = value(field).toWellFormed();
    return found;
}

function value(field) {
    if ("value" in field) return field.value;
    return [...field.querySelectorAll("input:checked")].map(choice => choice.value).join(",");
}

function typed(form, byHand = false) {
    if (!rootOf(form)) return;
    const found = words(form);
    const text = JSON.stringify(found);
    if (text === form.text) return;
    if (form.settled) {
        // Between the save and its showing, only what a person types is new.
        form.late ||= byHand;
        return;
    }
    Object.assign(form, { text, words: found, typedAt: Date.now(), number: form.number + 1 });
    write(form);
    if (!form.since) say(form, "", "Keeping …", "");
    form.timer ??= setTimeout(send, pace, form);
}

// ---- The server's copy

/** Sends what was typed; true once the server has all of it. */
function send(form, keepalive = false) {
    clearTimeout(form.timer);
    form.timer = undefined;
    return form.sending ??= transfer(form, keepalive).finally(() => form.sending = undefined);
}

async function transfer(form, keepalive) {
    const { number, begun } = form;
    if (form.confirmed >= number) return true;
    const answer = await put(parcel(form), keepalive);
    if (answer.at) {
        form.tries = 0;
        form.since = answer.at;
        form.confirmed = Math.max(form.confirmed, number);
        form.instead = undefined;
        form.sent = begun;
        confirm(form.copy, number);
        if (form.settled) return true;
        say(form, "kept", `Kept at ${answer.at}`, `, ${notYet(form)}.`);
    } else {
        tell(form, answer);
    }
    if (!form.ended && form.confirmed < form.number && !answer.refused)
        form.timer ??= setTimeout(send, answer.at ? pace : patience[Math.min(form.tries++, patience.length - 1)], form);
    return form.confirmed >= form.number;
}

async function flush(form) {
    while (form.confirmed < form.number) {
        const before = form.confirmed;
        if (await send(form)) return true;
        if (form.confirmed === before) return false;
    }
    return true;
}

function parcel(form) {
    const { place, copy, number, begun, instead, typedAt } = form;
    return { place, copy, number, begun, instead, typedAt, words: form.words, stood: form.sent === begun && begun ? undefined : form.stood };
}

/** One try: { at } if it is kept, else { out }, { refused } or { away }. */
async function put({ typedAt, ...parcel }, keepalive) {
    try {
        const body = JSON.stringify({ ...parcel, age: Math.max(0, Date.now() - typedAt) });
        const answer = await fetch(address, {
            method: "PUT",
            body,
            keepalive: keepalive && body.length < longestGoodbye,
            headers: { "Content-Type": "application/json", RequestVerificationToken: token() },
            signal: AbortSignal.timeout(15_000),
        });
        if (answer.ok) return await answer.json();
        if (answer.status === 401 || answer.status === 403) return { out: true };
        if (answer.status === 413 || answer.status === 422) return { refused: true };
        if (answer.status === 409) return { refused: true, why: await answer.text() };
    } catch {
        // The server is away, or the line to it.
    }
    return { away: true };
}

function token() {
    return document.querySelector("form[action='/account/sign-out'] [name=__RequestVerificationToken]")?.value ?? "";
}

// ---- The browser's copy

async function unlock(person, secret) {
    owner = person;
    // Without a secure address there is no cryptography, and nothing may lie about unlocked.
    if (!crypto.subtle) return;
    const bits = Uint8Array.from(atob(secret), letter => letter.charCodeAt(0));
    key ??= await crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function write(form) {
    if (!key) return;
    const number = form.number;
    form.writing = seal(parcel(form)).then(sealed => {
        // Seals may be done in another order than they were begun.
        if (number <= form.written || form.settled) return;
        form.written = number;
        localStorage.setItem(nameOf(form.copy), JSON.stringify({ number, sent: form.confirmed, at: form.typedAt, ...sealed }));
        form.full = false;
    }).catch(() => form.full = true);
}

async function seal(parcel) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(parcel)));
    return { iv: toText(iv), sealed: toText(new Uint8Array(sealed)) };
}

async function open({ iv, sealed }) {
    const words = await crypto.subtle.decrypt({ name: "AES-GCM", iv: toBytes(iv) }, key, toBytes(sealed));
    return JSON.parse(new TextDecoder().decode(words));
}

function toText(bytes) {
    let text = "";
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
}

function toBytes(text) {
    return Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
}

function nameOf(copy) {
    return `${mark}${owner}.${copy}`;
}

function remove(copy) {
    localStorage.removeItem(nameOf(copy));
}

function read(name) {
    try {
        return JSON.parse(localStorage.getItem(name));
    } catch {
        return null;
    }
}

function confirm(copy, number) {
    const stored = read(nameOf(copy));
    if (stored) localStorage.setItem(nameOf(copy), JSON.stringify({ ...stored, sent: Math.max(stored.sent, number) }));
}

/** Sends what this browser holds of the person and the server may lack. True where nothing is left then. */
async function handOver() {
    let all = true;
    for (const form of forms.values()) all = await flush(form) && all;
    for (const name of Object.keys(localStorage).filter(name => name.startsWith(mark))) {
        const stored = read(name);
        if (!stored || Date.now() - stored.at > lifespan) localStorage.removeItem(name);
        else if (key && name.startsWith(`${mark}${owner}.`) && stored.number > stored.sent) all = await hand(name, stored) && all;
    }
    dropConfirmed();
    return all;
}

async function hand(name, stored) {
    try {
        const answer = await put(await open(stored));
        if (answer.at) confirm(name.slice(nameOf("").length), stored.number);
        return Boolean(answer.at);
    } catch {
        return false;
    }
}

/** The server has them; a tab that still shows some writes them anew with its next letter. */
function dropConfirmed() {
    for (const name of Object.keys(localStorage).filter(name => name.startsWith(`${mark}${owner}.`))) {
        const stored = read(name);
        if (stored?.number <= stored?.sent && ![...forms.values()].some(form => nameOf(form.copy) === name)) localStorage.removeItem(name);
    }
}

// ---- What the page says

function tell(form, answer) {
    const here = !key ? "This browser can’t keep them at an address without https: leave this page open."
        : form.full ? "This browser has no room for them: leave this page open." : "Your words are safe in this browser.";
    const since = form.since ? `Not on the server since ${form.since}.` : "Not on the server yet.";
    if (answer.out) say(form, "behind", "You were signed out.", ` ${here} `, signIn());
    else if (answer.refused) say(form, "behind", since, answer.why ? ` ${answer.why}` : ` This is more than the portal can keep for a form. ${here} Take a part out, and keep it elsewhere.`);
    else say(form, "behind", since, ` ${here} Go on writing: they are handed on as soon as the portal answers.`);
}

function signIn() {
    const link = document.createElement("a");
    link.href = `/account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = "Sign in again";
    return link;
}

function say(form, state, loud, soft, link) {
    const line = rootOf(form)?.querySelector("[data-kept-state]");
    if (!line || line.textContent === loud + soft + (link?.textContent ?? "")) return;
    const [first, second] = [document.createElement("b"), document.createElement("span")];
    [first.textContent, second.textContent] = [loud, soft];
    second.className = "soft";
    if (link) second.append(link);
    line.dataset.keptState = state;
    line.replaceChildren(first, second);
}

function notYet(form) {
    return rootOf(form)?.dataset.keepNotYet ?? "not saved yet";
}

function rootOf(form) {
    return document.querySelector(`[data-keep-place="${CSS.escape(form.place)}"]`);
}

// ---- Leaving, coming back, signing out

const tabs = new BroadcastChannel("kept");
tabs.onmessage = () => location.reload();

addEventListener("online", () => forms.forEach(form => send(form)));
addEventListener("pagehide", goodbye);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && goodbye());

function goodbye() {
    for (const form of forms.values()) {
        // A page that is left is hidden first: once is enough.
        if (form.settled || form.parting === form.number) continue;
        form.parting = form.number;
        transfer(form, true);
    }
}

// The browser's copies go once the server has them; the page after that says what is left. If the server can't be
// reached, nobody is signed out yet.
document.addEventListener("submit", async event => {
    if (!event.target.matches("form[action='/account/sign-out']")) return;
    event.preventDefault();
    if (await handOver() || await isThere()) return event.target.submit();
    event.target.querySelector("[role=status]").textContent =
        "The portal doesn’t answer, so you are still signed in. What you typed stays in this browser, locked, and goes to the portal once it answers.";
});

async function isThere() {
    try {
        return (await fetch("/health/live")).ok;
    } catch {
        return false;
    }
}

const circuitState = document.getElementById("components-reconnect-modal");
circuitState?.addEventListener("components-reconnect-state-changed", async ({ detail: { state } }) => {
    if (state === "hide") await giveBack();
    if (state === "failed") await waitForServer();
    if (state === "rejected") await offerReload();
});
circuitState?.querySelector("[data-kept-again]")?.addEventListener("click", async () => {
    for (const form of forms.values()) await flush(form);
    location.reload();
});

/** The circuit missed what was typed while the line was down. */
async function giveBack() {
    for (const form of forms.values()) {
        if (form.text !== form.clean) await form.circuit?.invokeMethodAsync("GiveAsync", words(form));
        send(form);
    }
}

async function waitForServer() {
    for (;;) {
        await new Promise(next => setTimeout(next, 3000));
        if (!await isThere()) continue;
        if (!await Blazor.reconnect()) await offerReload();
        return;
    }
}

/** The server was started anew. Where nothing was typed the page simply loads again, else somebody may be writing. */
async function offerReload() {
    circuitState.classList.add("components-reconnect-rejected");
    if ([...forms.values()].every(form => form.text === form.clean)) return location.reload();
    for (const form of forms.values()) await flush(form);
}
