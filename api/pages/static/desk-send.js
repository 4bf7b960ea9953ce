// Sends the form as a browser does by itself, once it is known that somebody is there to take it, and says how it goes.

const form = document.querySelector("[data-desk]");
const progress = form.querySelector("[data-progress]");
const compare = form.querySelector("[data-compare]");
const most = Number(form.dataset.mostBytes);

let sending = false;
let ticking = null;

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  const long = !button || /^(compare|example)/.test(button.value);
  if (!long || sending === "now") return;
  event.preventDefault();
  if (sending) return;
  const size = new Blob([...new FormData(form).values()]).size;
  if (size > most) return stop(`This is too much to be sent at once: at most ${Math.floor(most / 1_000_000)} MB.`);
  start();
  if (!(await reachable())) return stop("The service cannot be reached. Nothing is lost: try again in a moment.");
  sending = "now";
  form.requestSubmit(button);
});

// Shown again from the browser's memory, by its back button.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) stop("");
});

function start() {
  sending = true;
  compare.setAttribute("aria-disabled", "true");
  const began = Date.now();
  const elapsed = document.createElement("span");
  elapsed.setAttribute("aria-hidden", "true"); // a screen reader is told once, not every second
  progress.classList.remove("error");
  progress.replaceChildren("Comparing… ", elapsed);
  ticking = setInterval(() => {
    elapsed.textContent = `${Math.round((Date.now() - began) / 1000)} s`;
  }, 1000);
}

function stop(reason) {
  sending = false;
  clearInterval(ticking);
  compare.removeAttribute("aria-disabled");
  progress.textContent = reason;
  progress.classList.toggle("error", reason !== "");
}

async function reachable() {
  try {
    return (await fetch("/livez", { cache: "no-store", signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
