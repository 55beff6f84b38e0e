// The picture: a specification of the server, drawn by Vega-Lite out of sight and then put in place of the old one.
import { byId, element } from "./element.js";

const { embed, expressionInterpreter } = flopcastCharts;

export class Picture {
  #themes;
  #view;
  #chart;

  /** `themes`: configurations of Vega-Lite, light and dark. */
  constructor(themes) {
    this.#themes = { light: JSON.parse(themes.light), dark: JSON.parse(themes.dark) };
    document.addEventListener("flopcast-theme", () => this.#chart && this.show(this.#chart));
    let width = byId("picture").clientWidth;
    new ResizeObserver(() => {
      if (byId("picture").clientWidth === width) return;
      width = byId("picture").clientWidth;
      this.#view?.resize().runAsync();
    }).observe(byId("picture"));
  }

  get isEmpty() { return !this.#view; }

  async show(chart) {
    const place = byId("picture");
    place.classList.remove("stale");
    this.#chart = chart;
    if (!chart) return this.#none(place);
    const coming = element("div", { className: "coming" });
    place.append(coming);
    const result = await embed(coming, JSON.parse(chart.specification), {
      ast: true, expr: expressionInterpreter, actions: false, renderer: "canvas", defaultStyle: false, mode: "vega-lite",
      config: this.#themes[document.documentElement.dataset.theme], tooltip: { disableDefaultStyle: true },
    });
    if (chart !== this.#chart) { // another one was asked for meanwhile
      result.finalize();
      coming.remove();
      return;
    }
    const before = this.#view;
    this.#view = result.view;
    place.replaceChildren(coming);
    coming.classList.remove("coming");
    before?.finalize();
    this.#words(place, chart);
  }

  #none(place) {
    this.#view?.finalize();
    this.#view = undefined;
    place.replaceChildren(element("p", { className: "empty" }, "Nothing here is a number, so there is no picture."));
    place.setAttribute("aria-label", "No picture");
    byId("caption").textContent = "";
    byId("numbers").replaceChildren();
  }

  #words(place, chart) {
    place.setAttribute("aria-label", chart.alternative);
    byId("caption").textContent = chart.alternative;
    const head = element("tr", {}, ...chart.columns.map((column) => element("th", { scope: "col" }, column)));
    const rows = chart.rows.map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell))));
    byId("numbers").replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)));
  }

  /** The picture as a file: it gets a ground of its own, since it leaves the page. */
  async file(format) {
    const view = this.#view;
    const ground = view.background();
    view.background(getComputedStyle(document.documentElement).getPropertyValue("--surface").trim());
    try {
      if (format === "svg") return new Blob([await view.toSVG()], { type: "image/svg+xml" });
      const canvas = await view.toCanvas(2);
      return await new Promise((done) => canvas.toBlob(done, "image/png"));
    } finally {
      view.background(ground);
      view.runAsync();
    }
  }

  get name() { return this.#chart?.name ?? "picture"; }
}
