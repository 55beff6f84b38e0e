// What cannot wait for the rest of the page: its colours, and the first questions to the server.

// Light or dark, before anything is painted: what the reader chose, else what the system says.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem("flopcast-theme");
  const apply = () => {
    const theme = chosen() ?? (dark.matches ? "dark" : "light");
    if (document.documentElement.dataset.theme === theme) return;
    document.documentElement.dataset.theme = theme;
    document.dispatchEvent(new Event("flopcast-theme"));
  };
  apply();
  dark.addEventListener("change", apply);
  document.addEventListener("flopcast-toggle-theme", () => {
    localStorage.setItem("flopcast-theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    apply();
  });
})();

// Asked while the scripts of charts and editor are still being read.
const flopcastEarly = Promise.all(["/api/start", "/api/files"].map(async (path) => (await fetch(path)).json()));
