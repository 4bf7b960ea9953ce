// Keeps what is typed into the forms of a kept event in this browser (localStorage) until it has arrived, so that a reload, a
// crash or a lost connection loses nothing. Files and the key are not kept here.

const BEFORE = "desk-typed:";
const refused = document.querySelector("#refused") !== null; // the form holds what was sent
const resent = document.querySelector("[data-resent]") !== null; // so does this page, to be sent again

for (const name of names()) {
  const kept = load(name);
  if (!kept?.sent) continue;
  if (resent) store(name, { ...kept, sent: false });
  else remove(name); // it has led to this page: it has arrived, or stands in its form
}
for (const form of document.querySelectorAll("form[data-typed]")) keep(form);

function keep(form) {
  const name = BEFORE + form.dataset.typed;
  const fields = [...form.querySelectorAll("input:not([type=password], [type=file]), select, textarea")];
  const said = form.querySelector("[data-typed-said]");
  const untouched = typed();
  let waiting = null;
  let sending = false;

  const before = load(name);
  if (refused) save();
  else if (before) bringBack(before);

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 300);
  });
  addEventListener("pagehide", () => {
    if (waiting !== null && !sending) save();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) sending = false;
  });
  form.addEventListener("submit", async (event) => {
    if (sending) return;
    event.preventDefault();
    const button = event.submitter;
    if (!(await reachable())) {
      said.classList.add("error");
      said.textContent = "The service cannot be reached. Nothing is lost: try again in a moment.";
      return;
    }
    save();
    const kept = load(name);
    if (kept) store(name, { ...kept, sent: true });
    sending = true;
    form.requestSubmit(button);
  });

  // What the form says of the event as it was when it was made (hidden) belongs to what was typed into it.
  function typed() {
    return fields.map((field) => [field.name, field.value, field.checked]);
  }

  function save() {
    clearTimeout(waiting);
    waiting = null;
    const values = typed();
    const words = fields.some((field) => field.matches("textarea, input:not([type=hidden], [type=checkbox], [type=radio])") && field.value.trim());
    if (words && (refused || JSON.stringify(values) !== JSON.stringify(untouched))) store(name, { values });
    else remove(name);
  }

  function fill(values) {
    for (const [called, value, checked] of values) {
      for (const field of fields.filter((each) => each.name === called)) {
        if (field.type !== "checkbox" && field.type !== "radio") field.value = value;
        else if (field.value === value) field.checked = checked;
      }
    }
  }

  function bringBack(kept) {
    fill(kept.values);
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "quiet-button";
    discard.textContent = "Discard it";
    discard.addEventListener("click", () => {
      fill(untouched);
      save();
      said.replaceChildren();
      fields.find((each) => each.type !== "hidden").focus();
    });
    said.replaceChildren("What you typed here before is back: this browser has kept it. ", discard);
  }
}

async function reachable() {
  try {
    return (await fetch("/livez", { cache: "no-store", signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

function names() {
  try {
    return Object.keys(localStorage).filter((each) => each.startsWith(BEFORE));
  } catch {
    return [];
  }
}

function load(name) {
  try {
    const kept = JSON.parse(localStorage.getItem(name));
    return Array.isArray(kept?.values) ? kept : null;
  } catch {
    return null;
  }
}

function store(name, kept) {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // This browser keeps nothing.
  }
}

function remove(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // It keeps nothing, so there is nothing to remove.
  }
}
