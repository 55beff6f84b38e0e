// What came out: cards of the headline quantities, the table of all, remarks, claims, sources, problems.
import { byId, element, spark } from "./element.js";

const AFTER_PICTURE = 60; // milliseconds
const MARKS = { "holds": "✓", "holds-with-reading": "≈", "does-not-hold": "✗", "undecided": "?" };

export class Results {
  #choose;
  #chosen;
  #later = 0;

  /** `choose(name)`: somebody wants to see the picture of that quantity. */
  constructor(choose) {
    this.#choose = choose;
  }

  show(forecast, problems, milliseconds) {
    this.forecast = forecast;
    document.body.classList.remove("has-errors");
    byId("cards").classList.remove("stale");
    byId("title").replaceChildren(forecast.title || "Forecast", forecast.asOf ? element("small", {}, `as of ${forecast.asOf}`) : "");
    byId("took").textContent = `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
    byId("cards").replaceChildren(...forecast.outputs.filter((each) => each.headline).slice(0, 24).map((each) => this.#card(each)));
    this.mark(this.#chosen);
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#rest(forecast, problems), AFTER_PICTURE);
  }

  /** What stands below the picture comes after it. */
  #rest(forecast, problems) {
    byId("quantities").classList.remove("stale");
    this.#table(forecast);
    remarks(problems);
    claims(forecast.outputs);
  }

  /** There is no forecast: the last one stays, pale. */
  stale() {
    clearTimeout(this.#later);
    for (const id of ["cards", "quantities", "picture"]) byId(id).classList.add("stale");
    byId("took").textContent = "";
  }

  /** Marks the quantity of the picture. */
  mark(name) {
    this.#chosen = name;
    for (const card of byId("cards").children) card.setAttribute("aria-pressed", String(card.dataset.name === name));
  }

  #card(output) {
    const isUncertain = output.median !== undefined;
    const value = output.median ?? output.value ?? output.text;
    const small = output.unit ? element("small", {}, output.unit) : "";
    return element("button", { className: "card", "data-name": output.name, "aria-pressed": "false", title: output.doc, onclick: () => this.#choose(output.name) },
      element("span", { className: "name" }, output.label || output.name),
      element("span", { className: value.length > 14 ? "value long" : "value" }, value, small),
      isUncertain ? element("span", { className: "range" }, `${output.low} – ${output.high}`) : "",
      output.spark ? spark(output.spark) : "",
      output.pinned?.change ? element("span", { className: "change", title: `pinned: ${output.pinned.text}` }, output.pinned.change) : "");
  }

  #table(forecast) {
    const isCompared = forecast.isCompared;
    const sources = [];
    const titles = ["", "median", "5 %", "95 %", "mean", "", ...(isCompared ? ["pinned", "change"] : [])];
    const head = element("thead", {}, element("tr", {}, ...titles.map((title) => element("th", { scope: "col" }, title))));
    const rows = forecast.outputs.map((output) => {
      const cells = output.text !== undefined
        ? [element("td", { className: "text", colSpan: 5 }, output.text)]
        : [output.median ?? output.value, output.low ?? "", output.high ?? "", output.mean ?? ""].map((text) => element("td", {}, text)).concat(element("td", { className: "unit" }, output.unit));
      const more = isCompared ? [element("td", {}, output.pinned?.text ?? "–"), element("td", {}, output.pinned ? element("span", { className: output.pinned.change ? "change" : "" }, output.pinned.change || "same") : "new")] : [];
      return element("tr", { className: output.headline ? "headline" : "" }, this.#name(output, sources), ...cells, ...more);
    });
    byId("quantities").replaceChildren(head, element("tbody", {}, ...rows));
    byId("sources").replaceChildren(...(sources.length ? [element("h2", {}, "Sources"), element("ol", {}, ...sources.map((source) => element("li", {}, ...linked(source))))] : []));
  }

  #name(output, sources) {
    const notes = output.sources.map((source) => {
      if (!sources.includes(source)) sources.push(source);
      return sources.indexOf(source) + 1;
    });
    const name = output.text !== undefined ? output.label || output.name
      : element("button", { onclick: () => this.#choose(output.name), title: "Show its picture" }, output.label || output.name);
    return element("th", { scope: "row" }, name,
      notes.length ? element("sup", { title: "sources" }, ` ${ranges(notes.sort((a, b) => a - b))}`) : "",
      ...output.claims.map((claim) => element("span", { className: `verdict ${claim.decision}`, title: `${claim.where}: ${claim.verdict}` }, ` ${MARKS[claim.decision]}`)),
      output.doc ? element("span", { className: "doc" }, output.doc) : "");
  }
}

/** 1–3,5 */
function ranges(numbers) {
  const parts = [];
  for (let i = 0; i < numbers.length; i++) {
    let last = i;
    while (numbers[last + 1] === numbers[last] + 1) last++;
    parts.push(last > i + 1 ? `${numbers[i]}–${numbers[last]}` : numbers.slice(i, last + 1).join(","));
    i = last;
  }
  return parts.join(",");
}

/** A text with its addresses as links; nothing but http becomes one. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s)]+)/).map((part) =>
    /^https?:\/\//.test(part) ? element("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part) : part);
}

function remarks(problems) {
  const items = problems.filter((problem) => problem.severity !== "error");
  byId("remarks").replaceChildren(...(items.length ? [element("h2", {}, "Remarks"), element("ul", {}, ...items.map((each) =>
    element("li", {}, element("b", {}, `${each.severity}: `), each.message, each.line ? ` (line ${each.line})` : "")))] : []));
}

function claims(outputs) {
  const items = outputs.flatMap((output) => output.claims.map((claim) => element("li", {},
    element("span", { className: `verdict ${claim.decision}` }, `${MARKS[claim.decision]} `),
    element("b", {}, output.label || output.name), ` ${claim.claimed} `,
    element("span", {}, claim.verdict), " ", element("span", { className: "where" }, claim.where))));
  byId("claims").replaceChildren(...(items.length ? [element("h2", {}, "Claims"), element("ul", {}, ...items)] : []));
}

/** Errors and warnings below the editor; a click leads to the place. */
export function problemList(problems, go) {
  const shown = problems.filter((problem) => problem.severity !== "note").slice(0, 30);
  byId("problems").replaceChildren(...shown.map((problem) => element("button", { className: `problem ${problem.severity}`, onclick: () => go(problem) },
    element("span", { className: "line" }, problem.start < 0 ? problem.file : `line ${problem.line}`),
    element("span", { className: "words" }, element("b", {}, `${problem.code}: `), problem.message),
    problem.advice ? element("span", { className: "advice" }, problem.advice) : "")));
}
