// The editor of the scenario: CodeMirror, in a shadow root, where its styles need no permission of the page's policy.
import { help } from "./help.js";
import { language, style } from "./language.js";

const {
  EditorState, EditorView, bracketMatching, closeBrackets, closeBracketsKeymap, completionKeymap,
  defaultKeymap, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSelectionMatches, history,
  historyKeymap, indentOnInput, keymap, lineNumbers, lintGutter, lintKeymap, searchKeymap, setDiagnostics,
  syntaxHighlighting,
} = flopcastEditor;

/** Looks that the editor and the comparison of versions share. */
export const looks = EditorView.theme({
  "&": { height: "100%", backgroundColor: "transparent", color: "var(--ink)", fontSize: "13.5px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)", padding: "10px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--faint)", border: "none" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--accent) 22%, transparent)" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "8px", overflow: "hidden", fontFamily: "var(--sans)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", fontSize: "12.5px", maxHeight: "16em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { color: "inherit", opacity: ".7", fontStyle: "normal" },
  ".cm-completionInfo": { maxWidth: "24rem" },
  ".help": { padding: "6px 9px", maxWidth: "30rem", fontSize: "13px", lineHeight: "1.4" },
  ".help .signatures": { fontFamily: "var(--mono)", fontSize: "12px", color: "var(--builtin)" },
  ".help p": { margin: "4px 0" },
  ".help .source": { color: "var(--faint)" },
  ".help code": { fontFamily: "var(--mono)", fontSize: "12px" },
  ".cm-diagnostic": { padding: "6px 9px", maxWidth: "34rem", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--error)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--warning)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--error)", textDecorationSkipInk: "none" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warning)", textDecorationSkipInk: "none" },
  ".cm-lintRange-info": { backgroundImage: "none", textDecoration: "underline dotted var(--note)" },
  ".cm-panels": { backgroundColor: "var(--surface)", color: "var(--ink)" },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--warning) 35%, transparent)" },
});

export class TextEditor {
  #trackers = new Set();

  /** `changed(text, at)` is told of every change and the time of its event. */
  constructor(place, vocabulary, changed) {
    const root = place.attachShadow({ mode: "open" });
    const inside = document.createElement("div");
    root.append(inside);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host { display: block; min-height: 0; } div:first-child { height: 100%; }");
    this.extensions = [
      lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), history(), drawSelection(), indentOnInput(),
      bracketMatching(), closeBrackets(), highlightSelectionMatches(), lintGutter(), syntaxHighlighting(style), looks,
      language(vocabulary), help(vocabulary), EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Text of the scenario", spellcheck: "false", autocapitalize: "off" }),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        for (const tracker of this.#trackers) tracker.changes = tracker.changes.compose(update.changes);
        changed(this.#cause());
      }),
    ];
    this.view = new EditorView({ root, parent: inside, state: EditorState.create({ extensions: this.extensions }) });
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const event of ["keydown", "beforeinput", "paste"]) {
      this.view.contentDOM.addEventListener(event, (each) => { this.#event = each.timeStamp; }, true);
    }
  }

  #event = 0;

  /** When the key went down that led to this change, if it was one. */
  #cause() {
    const now = performance.now();
    const isRecent = now - this.#event < 1000;
    return isRecent ? this.#event : now;
  }

  get text() { return this.view.state.doc.toString(); }

  /** Another text, with a history of its own. */
  open(text) {
    for (const tracker of this.#trackers) tracker.isVoid = true;
    this.view.setState(EditorState.create({ doc: text, extensions: this.extensions }));
  }

  replace(from, to, text) {
    this.view.dispatch({ changes: { from, to, insert: text } });
  }

  /** Follows places of the present text through later changes, until `end()`. */
  track() {
    const state = this.view.state;
    const tracker = {
      changes: state.changes(),
      isVoid: false,
      place: (at, side) => tracker.changes.mapPos(Math.min(at, state.doc.length), side),
      end: () => this.#trackers.delete(tracker),
    };
    this.#trackers.add(tracker);
    return tracker;
  }

  /** Underlines problems; places are those of the text that was run. */
  underline(problems, since) {
    if (since.isVoid) return;
    const length = this.view.state.doc.length;
    const diagnostics = [];
    for (const problem of problems) {
      if (problem.start < 0) continue;
      const [from, to] = this.stretch(problem, since, length);
      diagnostics.push({
        from, to,
        severity: problem.severity === "note" ? "info" : problem.severity,
        message: problem.advice ? `${problem.message}\n${problem.advice}` : problem.message,
      });
    }
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  /** At least one character, so that there is something to underline. */
  stretch({ start, end }, since, length) {
    let from = Math.min(since.place(start, 1), length);
    let to = Math.min(since.place(Math.max(start, end), -1), length);
    if (to <= from) to = from + 1;
    if (to > length || this.view.state.sliceDoc(from, to) === "\n") { from = Math.max(0, from - 1); to = Math.min(length, from + 1); }
    return [from, Math.max(from, to)];
  }

  show(from) {
    this.view.dispatch({ selection: { anchor: Math.min(from, this.view.state.doc.length) }, scrollIntoView: true });
    this.view.focus();
  }
}
