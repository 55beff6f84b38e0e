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
