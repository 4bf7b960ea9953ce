// Keeps what is typed in this browser (localStorage), so that a reload, a crash or a refused key loses nothing. Files and
// the key are not kept here.

const KEPT = "desk-draft";
const BEFORE = "desk-draft-before"; // the one that another form has replaced: an example that was edited, say

const form = document.querySelector("[data-desk]");
const list = form.querySelector("[data-accounts]");
const shown = form.querySelector("[data-kept]");
const words = form.querySelector("[data-kept-text]");
const bringBack = form.querySelector("[data-bring-back]");

const blank = "blank" in form.dataset;
let ours = blank; // whether the kept draft is the one that stands in the form
let waiting = null;
let clearing = false;

shown.hidden = false;
if (location.search === "?new") {
  const last = load(KEPT);
  if (last) save(BEFORE, last.fields);
  remove(KEPT);
  history.replaceState(null, "", "/");
}
const kept = load(KEPT);
if (!blank) {
  ours = kept !== null && same(kept.fields, fields());
} else if (kept) {
  fill(kept);
  words.textContent = `This is what you typed until ${time(kept)}: it is kept in this browser, and nowhere else, until you clear it.`;
}
offer();

form.addEventListener("input", later);
form.addEventListener("desk:changed", later);
window.addEventListener("pagehide", now);
form.querySelector("[data-clear]").addEventListener("click", () => {
  if (fields().length && !confirm("Clear everything that you typed?")) return;
  clearing = true;
  remove(KEPT);
  location.assign("/");
});
bringBack.addEventListener("click", () => {
  const other = load(ours ? BEFORE : KEPT);
  if (!other) return;
  if (ours) save(BEFORE, fields());
  fill(other);
  ours = true;
  now();
  offer();
  form.querySelector("input:not([type=hidden])").focus();
});

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(now, 300);
}

function now() {
  clearTimeout(waiting);
  const typed = fields();
  if (clearing || (!typed.length && !ours)) return;
  const last = load(KEPT);
  if (last && same(last.fields, typed)) return;
  if (!ours) {
    if (waiting === null) return; // nothing was typed into what the service filled in
    if (last) save(BEFORE, last.fields);
    ours = true;
    offer();
  }
  if (typed.length) save(KEPT, typed);
  else remove(KEPT);
}

// What stands in the form, by the names of the fields; accounts are numbered as they stand.
function fields() {
  const numbers = new Map();
  return [...new FormData(form)]
    .filter(([name, value]) => name.startsWith("/") && typeof value === "string" && value)
    .map(([name, value]) => {
      const [, number, member] = /^\/accounts\/(\d+)(\/.*)$/.exec(name) ?? [];
      if (!member) return [name, value];
      if (!numbers.has(number)) numbers.set(number, numbers.size);
      return [`/accounts/${numbers.get(number)}${member}`, value];
    });
}

function fill(draft) {
  const places = draft.fields.map(([name]) => Number(/^\/accounts\/(\d+)\//.exec(name)?.[1] ?? 0));
  while (list.children.length <= Math.max(1, ...places)) form.querySelector("[data-add]").click();
  for (const field of form.querySelectorAll("[name^='/']")) {
    if (field.type === "checkbox") field.checked = false;
    else field.value = "";
  }
  for (const [name, value] of draft.fields) {
    const [, place, member] = /^\/accounts\/(\d+)(\/.*)$/.exec(name) ?? [];
    const field = member ? list.children[place].querySelector(`[name$="${member}"]`) : form.elements.namedItem(name);
    if (field?.type === "checkbox") field.checked = true;
    else if (field) field.value = value;
  }
  form.dispatchEvent(new CustomEvent("desk:filled"));
}

function offer() {
  const other = load(ours ? BEFORE : KEPT);
  bringBack.hidden = !other || same(other.fields, fields());
}

function same(some, others) {
  return JSON.stringify(some) === JSON.stringify(others);
}

function time(draft) {
  return new Date(draft.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

function load(name) {
  try {
    const draft = JSON.parse(localStorage.getItem(name));
    return Array.isArray(draft?.fields) ? draft : null;
  } catch {
    return null;
  }
}

function save(name, typed) {
  try {
    localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields: typed }));
  } catch {
    words.textContent = "This browser keeps nothing for this page: what you type is lost when you leave it.";
  }
}

function remove(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // It keeps nothing, so there is nothing to remove.
  }
}
