// Keeps the key for as long as the tab is open (sessionStorage), and fills it in on each page of the desk.

const field = document.querySelector("[data-key]");

if (field) {
  try {
    field.value ||= sessionStorage.getItem("desk-key") ?? "";
    field.addEventListener("input", () => sessionStorage.setItem("desk-key", field.value.trim()));
  } catch {
    // This browser keeps nothing: the key is typed again on each page.
  }
}
