// After signing out: what the server has of anybody's words needs no copy in this browser. What it doesn't have stays,
// locked, for the person who typed it. Other tabs of the office end with the session.

const mark = "kept.";
let left = 0;
for (const name of Object.keys(localStorage).filter(name => name.startsWith(mark))) {
    const { number, sent } = JSON.parse(localStorage.getItem(name));
    if (number > sent) left++;
    else localStorage.removeItem(name);
}
document.querySelector("[data-kept-left]").textContent = left === 0
    ? "No words typed in the office are left in this browser."
    : "Some words typed in the office could not be handed to the portal. They stay in this browser, locked: only who typed them can read them, by signing in here again.";
new BroadcastChannel("kept").postMessage("signed out");
