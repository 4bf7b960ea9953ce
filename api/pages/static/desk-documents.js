// Files that are chosen or dropped, and whole pages that are pasted: the service takes the text from them.

const form = document.querySelector("[data-desk]");
const list = form.querySelector("[data-accounts]");
const chosen = form.querySelector("#files");
const reading = form.querySelector("[data-reading]");
const most = Number(form.dataset.mostBytes);

for (const each of form.querySelectorAll("[data-with-script]")) each.hidden = false;
for (const each of form.querySelectorAll("[data-without-script]")) each.hidden = true;

chosen.addEventListener("change", async () => {
  const files = [...chosen.files];
  chosen.value = ""; // they stand in the accounts now, and are not sent again with the form
  await takeIn(files);
});

document.addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  mark(accountAt(event));
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) mark(null, false);
});
document.addEventListener("drop", async (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  mark(null, false);
  await takeIn([...event.dataTransfer.files], accountAt(event));
});

// Text that was copied from a page comes with its markup: where that is more than a few paragraphs of a story, with the
// menus around it or as source, the service finds the main text. What was pasted stands there meanwhile.
form.addEventListener("paste", (event) => {
  if (!event.target.matches("textarea") || event.target.value.trim()) return;
  const plain = event.clipboardData.getData("text/plain");
  const markup = event.clipboardData.getData("text/html");
  const source = /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html)[\s>]/i.test(plain) ? plain : null;
  const page = source ?? (/<(nav|header|footer|aside|main|article)[\s>]/i.test(markup) ? `<html>${markup}</html>` : null);
  if (page) setTimeout(() => takePage(event.target, page));
});

async function takePage(field, page) {
  const before = field.value;
  const read = await readText(new File([page], "page.html", { type: "text/html" }));
  if (!read || field.value !== before || read.text === before) return;
  put(field, read.text);
  const note = field.closest(".field").querySelector("[data-taken]");
  note.replaceChildren("The main text of the page was taken: check it. ", undoButton(field, before, note));
}

function undoButton(field, before, note) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  button.textContent = "Keep all that I pasted";
  button.addEventListener("click", () => {
    put(field, before);
    note.replaceChildren();
    field.focus();
  });
  return button;
}

async function takeIn(files, wanted = null) {
  const taken = [];
  for (const file of files) {
    tell(`Reading ${file.name}…`);
    const read = await readText(file);
    if (!read) return;
    const account = free(wanted);
    put(account.querySelector("textarea"), read.text);
    const party = account.querySelector("input[name$='/party']");
    if (!party.value.trim()) put(party, read.party);
    taken.push(file.name);
  }
  if (taken.length) tell(`Read ${taken.join(", ")}: check the text and who speaks.`);
}

// The account that was aimed at, the first without a text, or a new one.
function free(wanted) {
  const empty = (account) => account && !account.querySelector("textarea").value.trim();
  const found = empty(wanted) ? wanted : [...list.children].find(empty);
  if (found) return found;
  form.querySelector("[data-add]").click();
  return list.lastElementChild;
}

async function readText(file) {
  if (file.size > most) return tell(`${file.name} is too large: paste its text instead.`, true);
  const body = new FormData();
  body.set("document", file);
  const key = document.querySelector("[data-key]")?.value.trim();
  try {
    const response = await fetch("/desk/texts", { method: "POST", body, headers: key ? { Authorization: `Bearer ${key}` } : {} });
    const answer = await response.json();
    return response.ok ? answer : tell(`${file.name}: ${answer.detail}`, true);
  } catch {
    return tell("The service cannot be reached: try again in a moment.", true);
  }
}

function put(field, value) {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function tell(text, wrong = false) {
  reading.textContent = text;
  reading.classList.toggle("error", wrong);
}

function holdsFiles(event) {
  return event.dataTransfer?.types.includes("Files");
}

function accountAt(event) {
  return event.target.closest?.("[data-account]") ?? null;
}

function mark(account, dragging = true) {
  document.documentElement.classList.toggle("dragging", dragging);
  for (const each of list.children) each.classList.toggle("over", each === account);
}
