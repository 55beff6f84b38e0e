// Completion and help on hovering, from the built-ins' own records.
import { element } from "./element.js";

const { autocompletion, hoverTooltip } = flopcastEditor;

export function help(vocabulary) {
  const builtins = new Map(vocabulary.builtins.map((each) => [each.name, each]));
  for (const [alias, name] of Object.entries(vocabulary.aliases)) builtins.set(alias, builtins.get(name));

  const functions = [...builtins].filter(([, each]) => each).map(([name, each]) => ({
    label: name,
    type: "function",
    detail: each.signatures[0]?.replace(/ → .*/, "").replace(/: [^,)]*(?:\([^)]*\)[^,)]*)*/g, ""),
    info: () => card(name, each),
    apply: name,
    boost: name === each.name ? 0 : -1,
  }));
  const constants = vocabulary.constants.map((label) => ({ label, type: "constant" }));
  const units = vocabulary.units.map((label) => ({ label, type: "type" }));
  const words = ["export", "observe", "scenario", "import", "unit", "if", "then", "else"].map((label) => ({ label, type: "keyword", boost: -5 }));

  /** Inside `Law("…")`: what may be looked up. */
  function keys(context) {
    const before = context.matchBefore(/[A-Z]\w*(?:\.\w+)?\(\s*"[^"\n]*/);
    const name = before?.text.match(/^[\w.]+/)[0];
    if (!before || !vocabulary.keys[name]) return null;
    const from = before.from + before.text.indexOf('"') + 1;
    return { from, options: vocabulary.keys[name].map((label) => ({ label, type: "text" })), validFor: /^[^"\n]*$/ };
  }

  /** After a number and a blank, or `in`: units. */
  function measures(context) {
    const before = context.matchBefore(/(?:[\d.)%kMBGTP]|\bin) [A-Za-z/]*/);
    if (!before) return null;
    const from = before.from + before.text.indexOf(" ") + 1;
    return { from, options: units, validFor: /^[A-Za-z/(*)]*$/ };
  }

  function names(context) {
    const word = context.matchBefore(/[A-Za-z_$][\w$.]*/);
    if (!word && !context.explicit) return null;
    const own = new Set(context.state.doc.toString().match(/^(?:export\s+)?[a-z_$][\w$]*(?=\s*(?:\([^)\n]*\)\s*)?(?:::[^=\n]*)?=)/gm)?.map((each) => each.replace(/^export\s+/, "")));
    const options = [...own].map((label) => ({ label, type: "variable", boost: 5 }));
    return { from: word?.from ?? context.pos, options: [...options, ...functions, ...constants, ...words], validFor: /^[\w$.]*$/ };
  }

  return [
    autocompletion({
      override: [(context) => {
        const line = context.state.doc.lineAt(context.pos);
        if (line.text.slice(0, context.pos - line.from).includes("//")) return null;
        return keys(context) ?? measures(context) ?? names(context);
      }],
      icons: false,
    }),
    hoverTooltip((view, position) => {
      const line = view.state.doc.lineAt(position);
      for (const match of line.text.matchAll(/[A-Za-z_$][\w$]*(?:\.[A-Za-z_]\w*)*/g)) {
        const from = line.from + match.index;
        const found = builtins.get(match[0]);
        if (found && from <= position && position <= from + match[0].length) {
          return { pos: from, end: from + match[0].length, above: true, create: () => ({ dom: card(match[0], found) }) };
        }
      }
      return null;
    }),
  ];
}

function card(name, builtin) {
  const example = builtin.examples[0];
  return element("div", { className: "help" },
    element("div", { className: "signatures" }, ...builtin.signatures.slice(0, 4).map((each) => element("div", {}, name + each))),
    element("p", {}, builtin.sentence),
    builtin.source ? element("p", { className: "source" }, builtin.source) : "",
    example ? element("code", {}, `${example.code}  →  ${example.result}`) : "");
}
