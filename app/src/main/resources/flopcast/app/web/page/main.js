// The live page: a scenario on the left, what it says on the right, one following the other.
import { byId, closeMenus, element } from "./element.js";
import { Files } from "./files.js";
import { Picture } from "./picture.js";
import { Results, problemList } from "./results.js";
import { Runner } from "./runner.js";
import { exported } from "./server.js";
import { Sliders } from "./sliders.js";
import { TextEditor } from "./text-editor.js";

const [{ vocabulary, themes }, list] = await flopcastEarly;

const picture = new Picture(themes);
const choice = { output: "", overlays: new Set(), pinned: undefined };
const results = new Results((name) => { choice.output = name; choice.overlays.clear(); runner.changed(); });

const editor = new TextEditor(byId("editor"), vocabulary, (cause) => { files.changed(); runner.changed(cause); });
const sliders = new Sliders(editor);

const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

function inputs() {
  return {
    text: editor.text, pinned: choice.pinned, file: files.name, draws: byId("draws").value, seed: byId("seed").value || "1",
    chart: chosen("chart"), axis: chosen("axis"), outputs: [choice.output, ...choice.overlays], since: editor.track(),
  };
}

async function show(answer, asked, cause) {
  byId("notice").dataset.offline && offline(false);
  editor.underline(answer.problems, asked.since);
  problemList(answer.problems, (problem) => {
    document.body.dataset.tab = "scenario";
    if (problem.start >= 0) editor.show(problem.start);
  });
  if (answer.sliders.length || answer.forecast) sliders.show(answer.sliders, asked.since);
  if (!answer.forecast) return results.stale();
  results.show(answer.forecast, answer.problems, answer.milliseconds);
  const name = answer.chart?.output ?? "";
  results.mark(name);
  byId("axis").hidden = ["intervals", "comparison"].includes(chosen("chart"));
  overlays(answer.forecast, name);
  await picture.show(answer.chart);
  painted(cause);
}

/** Measures from the event to the frame after the one that shows the picture; `performance` has the numbers. */
function painted(cause) {
  if (cause === undefined) return;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => performance.measure("keystroke-to-picture", { start: cause, end: performance.now() });
    channel.port2.postMessage("");
  });
}

function fail(failure, again) {
  if (failure.status && failure.status !== 503) {
    return problemList([{ code: "refused", severity: "error", start: -1, file: "server", message: failure.message, advice: "" }], () => {});
  }
  offline(true);
  setTimeout(again, 1000);
}

function offline(isOffline) {
  const notice = byId("notice");
  notice.hidden = !isOffline;
  if (isOffline) notice.dataset.offline = "yes"; else delete notice.dataset.offline;
  notice.replaceChildren(isOffline ? element("span", {}, "The server does not answer. Start ./flopcast serve again; this page goes on by itself.") : "");
}

function overlays({ outputs }, name) {
  const unit = outputs.find((each) => each.name === name)?.unit;
  const others = outputs.filter((each) => each.median !== undefined && each.unit === unit && each.name !== name);
  byId("overlay-menu").hidden = others.length === 0 || chosen("chart") !== "density";
  const items = others.map((each) => element("label", {}, element("input", {
    type: "checkbox", checked: choice.overlays.has(each.name),
    onchange: (event) => { choice.overlays[event.target.checked ? "add" : "delete"](each.name); runner.changed(); },
  }), each.label || each.name));
  if (items.length !== byId("overlays").childElementCount || !byId("overlay-menu").open) byId("overlays").replaceChildren(...items);
}

const runner = new Runner(inputs, show, fail);
const files = new Files(editor, () => { choice.output = ""; choice.overlays.clear(); runner.changed(); });

byId("pin").addEventListener("click", () => {
  choice.pinned = choice.pinned === undefined ? editor.text : undefined;
  byId("pin").setAttribute("aria-pressed", String(choice.pinned !== undefined));
  byId("pin").textContent = choice.pinned === undefined ? "Pin" : "Pinned";
  runner.changed();
});

for (const id of ["chart", "axis", "draws", "seed"]) byId(id).addEventListener("change", () => runner.changed());
byId("theme").addEventListener("click", () => document.dispatchEvent(new Event("flopcast-toggle-theme")));

byId("export-menu").addEventListener("click", async (event) => {
  const format = event.target.dataset.export;
  if (!format) return;
  byId("export-menu").open = false;
  const stem = (files.name || files.proposal).replace(/^.*\//, "").replace(/\.\w+$/, "");
  const asked = inputs();
  try {
    const isPicture = format === "svg" || format === "png";
    if (isPicture && picture.isEmpty) return;
    const content = isPicture ? await picture.file(format) : await exported(asked, format);
    download(content, isPicture ? `${stem}-${picture.name}.${format}` : `${stem}.${format}`);
  } catch (failure) {
    fail(failure, () => {});
  } finally {
    asked.since.end();
  }
});

function download(content, name) {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

for (const tab of document.querySelectorAll("[data-show]")) {
  tab.addEventListener("click", () => {
    document.body.dataset.tab = tab.dataset.show;
    for (const each of document.querySelectorAll("[data-show]")) each.setAttribute("aria-pressed", String(each === tab));
  });
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); files.save(); }
});
closeMenus();
await files.first(list);
