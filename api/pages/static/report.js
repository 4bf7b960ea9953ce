// What a script adds to the report, which reads without one: from point to point with all columns following, filters,
// and the picture as a PNG. Nothing is fetched but the picture, from the form that the page itself offers it by.
"use strict";

(() => {
  const report = document.querySelector("[data-report]");
  if (!report) return;

  const all = (selector, within = report) => [...within.querySelectorAll(selector)];
  const one = (selector, within = report) => within.querySelector(selector);

  const cards = all("article[data-point]");
  const accounts = all(".account");
  const filters = one("[data-filters]");
  const asked = document.querySelector("form[method=post]");
  const beside = matchMedia("(min-width: 68rem)");
  const smooth = matchMedia("(prefers-reduced-motion: no-preference)");

  // Everything that shows a point, by its id: its card, its passages in the texts, its places in the picture.
  const signs = new Map();
  for (const each of all("[data-point]")) {
    const id = each.dataset.point;
    if (!signs.has(id)) signs.set(id, []);
    signs.get(id).push(each);
  }
  let current = null;

  report.classList.add("scripted");
  for (const each of all("[data-filters], [data-stepper], [data-print], [data-png]")) each.hidden = false;

  // ---- From point to point

  function select(id, { reveal = true, name = true } = {}) {
    if (!signs.has(id)) return;
    for (const each of current ? signs.get(current) : []) each.classList.remove("current");
    current = id;
    for (const each of signs.get(id)) each.classList.add("current");
    for (const each of all("[aria-current]")) each.removeAttribute("aria-current");
    const card = cards.find((each) => each.id === id);
    one(".number", card).setAttribute("aria-current", "true");
    tell();
    align(signs.get(id).filter((each) => each.matches(".passage")));
    if (reveal && beside.matches) show(card);
    // Not where a form made this page: a replaced address would be loaded again without what the form held.
    if (name && !asked && location.hash.slice(1).split("-")[0] !== id) history.replaceState(null, "", `#${id}`);
  }

  // Cards that were never drawn have a guessed height: from afar, it takes a few frames until all on the way have theirs.
  function show(card, frames = 8) {
    const far = Math.abs(card.getBoundingClientRect().top) > 2 * innerHeight;
    card.scrollIntoView({ block: "nearest", behavior: far || frames < 8 ? "instant" : behaviour() });
    if (frames && (far || frames < 8)) requestAnimationFrame(() => show(card, frames - 1));
  }

  function tell() {
    const card = cards.find((each) => each.id === current);
    const shown = cards.filter((each) => !each.hidden);
    const place = shown.indexOf(card) + 1;
    one("[data-now]").textContent = `${one(".kicker > span:nth-child(2)", card).textContent} ${one(".number", card).textContent} (${place} of ${shown.length}): ${one("h3", card).textContent.trim()}`;
  }

  // Brings the first passage of the point in each text to one height, as high as that which has the least text before it
  // can come; says which texts are silent on it.
  function align(passages) {
    const places = [];
    for (const account of accounts) {
      const passage = passages.find((each) => account.contains(each));
      account.classList.toggle("silent", !passage);
      if (!passage) continue;
      const text = one(".text", account);
      const before = passage.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop;
      places.push({ text, before, room: text.clientHeight * 0.22 });
    }
    const height = Math.min(...places.map(({ before, room }) => Math.min(before, room)));
    for (const { text, before } of places) text.scrollTo({ top: before - height, behavior: behaviour() });
    gather(accounts.filter((each) => !each.classList.contains("silent")));
  }

  // Brings the columns of the accounts that speak into view: the first of them, or all side by side where they are far apart.
  function gather(speaking) {
    const columns = one("[data-columns]");
    columns.classList.remove("gathered");
    if (!speaking.length || columns.scrollWidth <= columns.clientWidth) return;
    const [first, last] = [speaking[0], speaking.at(-1)];
    const start = first.offsetLeft - columns.offsetLeft;
    const end = last.offsetLeft - columns.offsetLeft + last.offsetWidth;
    if (end - start > columns.clientWidth + 1) {
      columns.classList.add("gathered");
      columns.scrollTo({ left: 0 });
    } else if (start < columns.scrollLeft || end > columns.scrollLeft + columns.clientWidth) {
      columns.scrollTo({ left: start, behavior: behaviour() });
    }
  }

  function step(by) {
    const shown = cards.filter((each) => !each.hidden);
    if (!shown.length) return;
    const at = shown.findIndex((each) => each.id === current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    select(shown[next].id);
  }

  const behaviour = () => (smooth.matches ? "smooth" : "auto");

  report.addEventListener("click", (event) => {
    const stepper = event.target.closest("[data-step]");
    if (stepper) return step(Number(stepper.dataset.step));
    if (event.target.closest("a, button, summary, input, select, label") || String(getSelection())) return;
    const point = event.target.closest("[data-point]");
    if (!point) return;
    select(point.dataset.point, { reveal: !point.matches("article") });
    if (point.closest(".picture")) one("#texts").scrollIntoView({ behavior: behaviour() });
  });

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, .scroller, [contenteditable]")) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  });

  // A link within the page names a point (p4) or a passage of one (p4-2); the browser goes there, the columns follow.
  function follow() {
    const [id, passage] = location.hash.slice(1).split("-");
    if (signs.has(id)) select(id, { reveal: !passage });
  }
  addEventListener("hashchange", follow);

  // ---- Filters

  function filter() {
    const chosen = new FormData(filters);
    const statuses = chosen.getAll("status");
    const [kind, account] = [chosen.get("kind"), chosen.get("account")];
    const least = Number(chosen.get("score")) || 0;
    let count = 0;
    for (const card of cards) {
      const { status, kinds, accounts: members, score } = card.dataset;
      const fits =
        statuses.includes(status) &&
        (!kind || kinds.split(" ").includes(kind)) &&
        (!account || members.split(" ").includes(account)) &&
        Number(score) >= least;
      if (fits) count += 1;
      if (card.hidden === !fits) continue;
      card.hidden = !fits;
      for (const each of signs.get(card.id)) if (each !== card) each.classList.toggle("off", !fits);
    }
    for (const each of all(".lonely")) each.hidden = Boolean(account) && each.dataset.account !== account;
    one("[data-shown]").textContent = count === cards.length ? `all ${count} points are shown` : `${count} of ${cards.length} points are shown`;
    if (current) tell();
  }
  filters.addEventListener("input", filter);
  filters.addEventListener("reset", () => setTimeout(filter));
  filters.addEventListener("submit", (event) => event.preventDefault());

  // ---- Taking it away

  one("[data-print]").addEventListener("click", () => print());

  one("[data-png]").addEventListener("click", async () => {
    const trouble = one("[data-trouble]");
    trouble.textContent = "";
    try {
      save(await painted(await drawing(one("[data-picture]"))), `${report.dataset.name}.png`);
    } catch {
      trouble.textContent = "The picture could not be made: take it as SVG.";
    }
  });

  // A page that stands alone holds the large forms compressed: they are saved as they are.
  report.addEventListener("click", async (event) => {
    const link = event.target.closest("a[download$='.gz']");
    if (!link || !("DecompressionStream" in window)) return;
    event.preventDefault();
    save(await held(link), link.download.slice(0, -3));
  });

  // What the address of `link` holds.
  async function held(link) {
    const bytes = new Blob([Uint8Array.from(atob(link.href.split(",")[1]), (sign) => sign.charCodeAt(0))]);
    if (!link.download.endsWith(".gz")) return bytes;
    return new Response(bytes.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
  }

  // The SVG that `offer` leads to: a link that holds it, or a button of a form that asks the service for it.
  async function drawing(offer) {
    if (offer.matches("a")) return (await held(offer)).slice(0, undefined, "image/svg+xml");
    const fields = new FormData(offer.form);
    fields.set(offer.name, offer.value);
    const answer = await fetch(offer.hasAttribute("formaction") ? offer.formAction : offer.form.action, { method: "POST", body: fields });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return new Blob([await answer.arrayBuffer()], { type: "image/svg+xml" });
  }

  async function painted(svg) {
    const address = URL.createObjectURL(svg);
    try {
      const image = new Image();
      image.src = address;
      await image.decode();
      const scale = Math.min(2, 8000 / Math.max(image.width, image.height)); // beyond, browsers refuse a canvas
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width * scale, height: image.height * scale });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no image"))), "image/png"));
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  function save(blob, name) {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  if (!one("[data-picture]")) one("[data-png]").hidden = true;
  filter();
  follow();
  if (!current && beside.matches && cards.length) select(cards[0].id, { reveal: false, name: false });
})();
