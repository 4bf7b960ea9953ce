// Adds, removes and counts the accounts of the desk's form without loading the page anew.

const form = document.querySelector("[data-desk]");
const list = form.querySelector("[data-accounts]");
const pattern = document.querySelector("[data-new-account]");
const undo = form.querySelector("[data-undo]");
const said = form.querySelector("[data-said]");
const most = Number(form.dataset.mostAccounts);
const mostCharacters = Number(form.dataset.mostCharacters);

let next = list.children.length; // the number in the names of the next account's fields: never used twice
let removed = null;

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.matches("[data-add]")) {
    event.preventDefault();
    add();
  } else if (button.matches("[data-remove]")) {
    event.preventDefault();
    remove(button.closest("[data-account]"));
  } else if (button === undo) {
    putBack();
  }
});
form.addEventListener("input", (event) => count(event.target));
form.addEventListener("desk:filled", () => renumber());
renumber();

function add() {
  if (list.children.length >= most) return say(`At most ${most} accounts can be compared.`);
  const made = document.createElement("template");
  made.innerHTML = pattern.innerHTML.replaceAll("{N}", String(next++));
  list.append(made.content);
  renumber();
  list.lastElementChild.querySelector("input").focus();
  say(`Account ${list.children.length} was added.`);
}

function remove(account) {
  const place = [...list.children].indexOf(account);
  removed = { account, before: account.nextElementSibling };
  account.remove();
  renumber();
  undo.hidden = false;
  undo.focus();
  say(`Account ${place + 1} was removed. It can be put back.`);
}

function putBack() {
  if (!removed) return;
  list.insertBefore(removed.account, removed.before?.isConnected ? removed.before : null);
  renumber();
  removed.account.querySelector("input").focus();
  removed = null;
  undo.hidden = true;
  say("The account is back.");
}

function renumber() {
  [...list.children].forEach((account, index) => {
    for (const each of account.querySelectorAll("[data-number]")) each.textContent = index + 1;
    account.querySelector("[data-remove]").hidden = list.children.length <= 2;
    count(account.querySelector("textarea"));
  });
  form.dispatchEvent(new CustomEvent("desk:changed"));
}

// Says under a text how long it is, and when it is too long.
function count(field) {
  if (!field.matches("textarea")) return;
  const shown = field.closest(".field").querySelector("[data-count]");
  const characters = [...field.value].length; // code points, as the service counts
  const words = field.value.split(/\s+/u).filter(Boolean).length;
  const long = characters > mostCharacters;
  shown.classList.toggle("error", long);
  shown.textContent = long
    ? `${characters.toLocaleString("en")} characters; at most ${mostCharacters.toLocaleString("en")} can be compared`
    : words ? `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}` : "";
}

function say(text) {
  said.textContent = text;
}
