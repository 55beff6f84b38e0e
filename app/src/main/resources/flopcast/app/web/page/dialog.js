// Questions to the reader.
import { byId, element } from "./element.js";

/** Asks; the answer is the value of the button that was pressed, undefined for none. `buttons`: [value, text, isMain]. */
export function ask(title, body, buttons) {
  const dialog = byId("dialog");
  byId("dialog-title").textContent = title;
  byId("dialog-body").replaceChildren(...body);
  return new Promise((answer) => {
    let chosen;
    byId("dialog-buttons").replaceChildren(...buttons.map(([value, text, isMain]) => element("button", {
      className: isMain ? "main" : "", value, onclick: () => { chosen = value; dialog.close(); },
    }, text)));
    dialog.addEventListener("close", () => answer(chosen), { once: true });
    dialog.showModal();
  });
}

/** Asks for a name; undefined where there is none. */
export async function askName(title, proposal) {
  const input = element("input", { type: "text", value: proposal, "aria-label": "Name of the file", name: "name" });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") byId("dialog-buttons").querySelector(".main").click();
  });
  const answered = ask(title, [input], [["", "Cancel"], ["save", "Save", true]]);
  input.focus();
  input.setSelectionRange(0, proposal.replace(/\.[a-z]+$/, "").length);
  const name = input;
  if ((await answered) !== "save" || !name.value.trim()) return undefined;
  return /\.(flop|squiggle)$/.test(name.value) ? name.value.trim() : `${name.value.trim()}.flop`;
}
