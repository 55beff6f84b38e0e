// Opening and saving. Nothing is lost: unsaved text is kept in the browser until it is saved, and a file that another
// program has changed meanwhile is never written over without the reader having seen both versions.
import { ask, askName } from "./dialog.js";
import { byId, element } from "./element.js";
import { looks } from "./text-editor.js";
import * as server from "./server.js";

const { EditorState, EditorView, MergeView, lineNumbers } = flopcastEditor;
const WATCH = 2000; // milliseconds

export class Files {
  #editor;
  #opened;
  #isAsking = false;

  /** `opened()`: another text is in the editor. */
  constructor(editor, opened) {
    this.#editor = editor;
    this.#opened = opened;
    this.name = "";
    this.digest = "";
    this.saved = "";
    byId("save").addEventListener("click", () => this.save());
    byId("open-menu").addEventListener("toggle", () => byId("open-menu").open && this.list());
    addEventListener("beforeunload", (event) => this.isChanged && this.name && event.preventDefault());
    setInterval(() => this.#watch(), WATCH);
  }

  get isChanged() { return this.#editor.text !== this.saved; }

  /** The file of the address, else the first of the folder, else an example. */
  async first(list) {
    const wanted = decodeURIComponent(location.hash.slice(1));
    const name = list.files.includes(wanted) ? wanted : list.files[0];
    if (name) return this.open(name);
    return this.example(list.examples[0].name);
  }

  async list() {
    const list = await server.files();
    const entry = (text, act) => element("button", { onclick: () => { byId("open-menu").open = false; act(); } }, text);
    byId("file-list").replaceChildren(
      entry("New scenario", () => this.#leave(() => this.#set("", "scenario \"\"\n\n", "", ""))),
      this.name ? entry("Save under another name …", () => this.saveAs()) : "",
      element("h3", {}, `Folder ${list.folder}`),
      ...list.files.map((name) => entry(name, () => this.#leave(() => this.open(name)))),
      list.files.length ? "" : element("p", { className: "empty" }, "no scenarios yet"),
      element("h3", {}, "Examples"),
      ...list.examples.map((each) => entry(each.title, () => this.#leave(() => this.example(each.name)))));
  }

  async #leave(act) {
    if (this.isChanged && this.saved !== this.#editor.text) {
      const answer = await ask("There are unsaved changes", [`${this.name || "This scenario"} has changes that are not saved.`],
        [["stay", "Stay"], ["discard", "Discard them"], ["save", "Save", true]]);
      if (answer === "save" && !(await this.save())) return;
      if (answer !== "save" && answer !== "discard") return;
      this.#forget();
    }
    await act();
  }

  async open(name) {
    const file = await server.file(name);
    const draft = this.#draft(name);
    this.#set(name, file.text, file.text, file.digest);
    if (draft && draft.text !== file.text) {
      this.digest = draft.digest;
      this.saved = draft.digest === file.digest ? normal(file.text) : "";
      this.#editor.open(draft.text);
      this.#state("unsaved changes of last time restored");
      this.#opened();
    }
  }

  async example(name) {
    const { text } = await server.example(name);
    this.#set("", text, text, "");
    this.proposal = `${name}.flop`;
  }

  #set(name, text, saved, digest) {
    this.name = name;
    this.digest = digest;
    this.hasReturns = text.includes("\r\n");
    this.proposal = "scenario.flop";
    this.saved = normal(saved);
    history.replaceState(null, "", name ? `#${encodeURIComponent(name)}` : location.pathname);
    byId("file-name").textContent = name || "new scenario";
    document.title = `${name || "new scenario"} – Flopcast`;
    this.#notice();
    this.#editor.open(text);
    this.#state("");
    this.#opened();
  }

  /** The text has changed: the browser keeps it until it is saved. */
  changed() {
    this.#state(this.isChanged ? "not saved" : "");
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.#keep(), 300);
  }

  #keep() {
    if (!this.name) return;
    if (!this.isChanged) return this.#forget();
    localStorage.setItem(this.#key(this.name), JSON.stringify({ text: this.#editor.text, digest: this.digest }));
  }

  #forget() { clearTimeout(this.keeping); localStorage.removeItem(this.#key(this.name)); }
  #key(name) { return `flopcast-draft ${name}`; }
  #draft(name) { return JSON.parse(localStorage.getItem(this.#key(name)) ?? "null"); }
  #state(text) { byId("file-state").textContent = text; }

  async saveAs() {
    const name = await askName("Save as", this.name || this.proposal);
    return name ? this.#write(name, "") : false;
  }

  /** Whether the text is in the file now. */
  save() { return this.name ? this.#write(this.name, this.digest) : this.saveAs(); }

  async #write(name, digest) {
    const text = this.#editor.text;
    try {
      const saved = await server.save(name, this.hasReturns ? text.replaceAll("\n", "\r\n") : text, digest);
      this.#forget();
      Object.assign(this, { name, digest: saved.digest, saved: text });
      history.replaceState(null, "", `#${encodeURIComponent(name)}`);
      byId("file-name").textContent = name;
      document.title = `${name} – Flopcast`;
      this.#notice();
      this.#state(this.isChanged ? "not saved" : "saved");
      return true;
    } catch (refused) {
      if (refused.status === 412) return this.#conflict(name, refused.json);
      this.#state("");
      await ask("It could not be saved", [refused.message], [["", "Close", true]]);
      return false;
    }
  }

  /** Another content is in the way: both are shown, and the reader decides. */
  async #conflict(name, present) {
    const isGone = present.text === null;
    const versions = element("div", { className: "versions" });
    const body = isGone ? [`${name} is not there any more: another program has removed or renamed it.`]
      : [element("div", { className: "sides" }, element("span", {}, "yours"), element("span", {}, `${name}, as it is now`)), versions];
    if (!isGone) this.#compare(versions, this.#editor.text, normal(present.text));
    const answer = await ask(isGone ? "The file is gone" : `${name} has been changed by another program`, body, [
      ["", "Cancel"], ["other", "Save yours under another name"],
      ...(isGone ? [] : [["theirs", "Take the file's"]]),
      ["mine", isGone ? "Write it anew" : "Write yours over it", true],
    ]);
    if (answer === "mine") return this.#write(name, isGone ? "" : present.digest);
    if (answer === "other") return this.saveAs();
    if (answer === "theirs") {
      this.#forget();
      this.#set(name, present.text, present.text, present.digest);
      return true;
    }
    this.#state("not saved");
    return false;
  }

  #compare(place, mine, theirs) {
    const root = place.attachShadow({ mode: "open" });
    const extensions = [lineNumbers(), EditorView.editable.of(false), EditorState.readOnly.of(true), EditorView.lineWrapping, looks];
    new MergeView({ root, parent: root, a: { doc: mine, extensions }, b: { doc: theirs, extensions }, collapseUnchanged: {} });
  }

  /** Looks whether another program has changed the file. */
  async #watch() {
    if (!this.name || document.hidden || this.#isAsking || byId("dialog").open) return;
    const { name } = this;
    this.#isAsking = true;
    try {
      const file = await server.file(name);
      if (name !== this.name || file.digest === this.digest || file.digest === this.told) return;
      if (!this.isChanged) {
        this.#set(name, file.text, file.text, file.digest);
        this.#state("the file was changed by another program, and read again");
      } else {
        this.told = file.digest;
        this.#notice("Another program has changed this file.", () => this.#conflict(name, file));
      }
    } catch (failure) {
      if (failure.status === 404 && !this.isGone) this.#notice("This file is not there any more. Save to write it anew.");
    } finally {
      this.#isAsking = false;
    }
  }

  #notice(text = "", compare) {
    byId("notice").hidden = !text;
    byId("notice").replaceChildren(element("span", {}, text), compare ? element("button", { onclick: compare }, "Compare") : "");
  }
}

const normal = (text) => text.replaceAll("\r\n", "\n");
