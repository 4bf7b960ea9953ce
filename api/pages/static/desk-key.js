// Keeps the key for as long as the tab is open (sessionStorage), fills it in on each page of the desk, and sends it where a
// page asks for nothing else.

const fields = [...document.querySelectorAll("[data-key]")];

try {
  const key = sessionStorage.getItem("desk-key") ?? "";
  for (const field of fields) {
    field.value ||= key;
    field.addEventListener("input", () => sessionStorage.setItem("desk-key", field.value.trim()));
  }
} catch {
  // This browser keeps nothing: the key is typed again on each page.
}

const gate = document.querySelector("[data-wants-key]");
if (gate && fields[0]?.value) gate.requestSubmit();
