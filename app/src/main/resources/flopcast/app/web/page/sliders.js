// A slider for each number that may be moved. Moving one rewrites the number in the text, with its suffix and unit.
import { byId, element } from "./element.js";

const STEPS = 1000;
const LEAST_DIGITS = 2, MOST_DIGITS = 3;

/** From where to where a number can be moved, and how: numbers of any size by factors, shares along a line. */
export function range(digits, suffix) {
  const value = Number(digits);
  if (suffix === "%") return { isLog: false, low: 0, high: value > 100 ? 2 * value : 100 };
  if (value === 0) return { isLog: false, low: 0, high: 1 };
  if (!suffix && value < 1 && value > 0.01) return { isLog: false, low: 0, high: 1 };
  return { isLog: true, low: value / 10, high: value * 10 };
}

export function valueAt(step, { isLog, low, high }) {
  const share = step / STEPS;
  return isLog ? low * (high / low) ** share : low + (high - low) * share;
}

export function stepOf(value, { isLog, low, high }) {
  const share = isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.round(STEPS * Math.min(1, Math.max(0, share)));
}

/** A number as a person would write it, with about as many digits as the one that it replaces. */
export function written(value, like) {
  const significant = like.replace(/e.*$/i, "").replace(/[.]/g, "").replace(/^0+/, "").length;
  const digits = Math.min(MOST_DIGITS, Math.max(LEAST_DIGITS, significant));
  const rounded = Number(value.toPrecision(digits));
  if (rounded !== 0 && (Math.abs(rounded) >= 1e7 || Math.abs(rounded) < 1e-4)) return rounded.toExponential().replace("e+", "e");
  return String(rounded);
}

export class Sliders {
  #rows = new Map();
  #tracker;
  #editor;

  constructor(editor) {
    this.#editor = editor;
  }

  /** Shows the sliders of an answer; `since` says what changed in the text while it was on its way. */
  show(sliders, since) {
    if (since.isVoid) return;
    this.#tracker?.end();
    const tracker = this.#editor.track();
    this.#tracker = tracker;
    const seen = new Map();
    const keys = new Set();
    for (const slider of sliders) {
      const same = `${slider.statement} ${slider.role}`;
      const count = seen.get(same) ?? 0;
      seen.set(same, count + 1);
      const key = `${same} ${count}`;
      keys.add(key);
      const row = this.#rows.get(key) ?? this.#row(key);
      const from = since.place(slider.start, -1), to = since.place(slider.end, 1);
      row.update(slider, from, to, tracker);
    }
    for (const [key, row] of this.#rows) {
      if (!keys.has(key)) { row.place.remove(); this.#rows.delete(key); }
    }
    const list = byId("sliders");
    const places = [...keys].map((key) => this.#rows.get(key).place);
    const isInOrder = places.length === list.children.length && places.every((place, i) => list.children[i] === place);
    if (!isInOrder) list.replaceChildren(...places);
    if (places.length === 0) list.append(element("p", { className: "empty" }, "Numbers such as 40% or 4 to 10 get sliders here."));
  }

  #row(key) {
    const name = element("span", { className: "name" });
    const output = element("output");
    const input = element("input", { type: "range", min: 0, max: STEPS, step: 1 });
    const row = {
      place: element("label", { className: "slider" }, name, output, input),
      held: false,
      update: (slider, from, to, tracker) => {
        Object.assign(row, { slider, from, to, tracker });
        const value = Number(slider.digits);
        if (!row.held && !(row.range && isWithin(value, slider.suffix, row))) {
          row.range = range(slider.digits, slider.suffix);
          row.suffix = slider.suffix;
        }
        name.replaceChildren(slider.statement, slider.role ? element("i", {}, ` · ${slider.role}`) : "");
        name.title = [slider.statement, slider.role].filter(Boolean).join(" · ");
        if (!row.held) {
          input.value = stepOf(value, row.range);
          row.tell(slider.digits);
        }
      },
      tell: (digits) => {
        const text = `${digits}${row.slider.suffix}${row.slider.unit ? ` ${row.slider.unit}` : ""}`;
        output.textContent = text;
        input.setAttribute("aria-valuetext", text);
      },
    };
    const release = () => { row.held = false; };
    input.addEventListener("input", () => {
      row.held = true;
      const digits = written(valueAt(Number(input.value), row.range), row.slider.digits);
      const from = row.tracker.place(row.from, -1), to = row.tracker.place(row.to, 1);
      row.tell(digits);
      this.#editor.replace(from, to, digits + row.slider.suffix);
    });
    for (const event of ["change", "blur", "pointerup"]) input.addEventListener(event, release);
    this.#rows.set(key, row);
    return row;
  }
}

/** Whether a slider need not get another range: its thumb would not stand at an end. */
function isWithin(value, suffix, row) {
  if (suffix !== row.suffix) return false;
  const step = stepOf(value, row.range);
  return row.range.isLog ? value > 0 && step > STEPS * 0.02 && step < STEPS * 0.98 : value >= row.range.low && value <= row.range.high;
}
