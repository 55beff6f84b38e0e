// Elements without markup in texts: what comes from a scenario is always text.

/** An element with properties, and with children that are elements or texts. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key in made && !key.startsWith("aria")) made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** A picture of bars side by side, as an area with steps. */
export function spark(weights) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const width = weights.length;
  svg.setAttribute("viewBox", `0 0 ${width} 100`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  const points = weights.map((weight, i) => `L${i} ${100 - weight / 10.5}L${i + 1} ${100 - weight / 10.5}`);
  path.setAttribute("d", `M0 100${points.join("")}L${width} 100Z`);
  svg.append(path);
  return svg;
}

/** Closes a menu when something in it was chosen, Escape was pressed, or elsewhere was clicked. */
export function closeMenus() {
  const close = (except) => {
    for (const menu of document.querySelectorAll(".menu[open]")) if (menu !== except) menu.open = false;
  };
  document.addEventListener("click", (event) => close(event.target.closest(".menu")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.activeElement?.closest(".menu[open]");
    close();
    open?.querySelector("summary").focus();
  });
}
