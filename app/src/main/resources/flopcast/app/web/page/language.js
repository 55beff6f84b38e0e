// The scenario language, as far as colours go.
const { HighlightStyle, StreamLanguage, tags } = flopcastEditor;

const WORDS = /^(?:if|then|else|to|in|as|of|import|export|observe|scenario|unit|true|false)$/;
const OPERATOR = /^(?:->|::|==|!=|<=|>=|&&|\|\||\.[-+*/^]|[-+*/^<>=!?:~|])/;

function tokens(units, isBuiltin) {
  return {
    name: "flopcast",
    startState: () => ({ inComment: false, afterNumber: false }),
    token(stream, state) {
      if (state.inComment) {
        state.inComment = !stream.match(/^.*?\*\//);
        if (state.inComment) stream.skipToEnd();
        return "comment";
      }
      if (stream.eatSpace()) return null;
      const mayBeUnit = state.afterNumber;
      state.afterNumber = false;
      if (stream.match("//")) { stream.skipToEnd(); return "comment"; }
      if (stream.match("/*")) { state.inComment = true; return "comment"; }
      if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^'\\]|\\.)*'?/)) return "string";
      if (stream.match(/^\d{4}-\d\d-\d\d/)) return "number";
      if (stream.match(/^(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[nmkMBGTP%]?(?![A-Za-z0-9_])/)) {
        state.afterNumber = true;
        return "number";
      }
      if (stream.match(/^@[A-Za-z]+/)) return "meta";
      const word = stream.match(/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_]\w*)*/);
      if (word) {
        const found = kind(word[0], stream, mayBeUnit);
        state.afterNumber = found === "unit";
        return found;
      }
      if (stream.match(/^\)/)) { state.afterNumber = true; return "punctuation"; }
      if (stream.match(OPERATOR)) {
        state.afterNumber = mayBeUnit && /[*/^]/.test(stream.current());
        return "operator";
      }
      stream.next();
      return "punctuation";
    },
    languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } }, closeBrackets: { brackets: ["(", "[", "{", '"'] } },
  };

  function kind(word, stream, mayBeUnit) {
    const before = stream.string.slice(0, stream.start).trimEnd();
    if (mayBeUnit && units.has(word) && !WORDS.test(word)) return "unit";
    if (/\bin$/.test(before) && units.has(word)) return "unit";
    if (WORDS.test(word)) return "keyword";
    if (isBuiltin(word)) return "builtin";
    if (/^\s*(?:export\s+)?$/.test(stream.string.slice(0, stream.start)) && stream.match(/^\s*(?:\([^)]*\)\s*)?(?:::|=(?!=))/, false)) return "definition";
    return "variableName";
  }
}

/** Colours are variables of the page, so that light and dark need no second style. */
export const style = HighlightStyle.define([
  { tag: tags.comment, color: "var(--comment)", fontStyle: "italic" },
  { tag: tags.string, color: "var(--string)" },
  { tag: tags.number, color: "var(--number)" },
  { tag: tags.keyword, color: "var(--word)", fontWeight: "600" },
  { tag: tags.meta, color: "var(--word)" },
  { tag: tags.standard(tags.variableName), color: "var(--builtin)" },
  { tag: tags.unit, color: "var(--unit)" },
  { tag: tags.definition(tags.variableName), fontWeight: "600" },
  { tag: tags.operator, color: "var(--faint)" },
]);

export function language(vocabulary) {
  const names = new Set([...vocabulary.builtins.map((each) => each.name), ...Object.keys(vocabulary.aliases)]);
  const units = new Set(vocabulary.units.flatMap((unit) => unit.match(/[A-Za-z]+/g)));
  for (const unit of [...units]) units.add(unit.replace(/s$/, ""));
  const parts = tokens(units, (word) => names.has(word));
  return StreamLanguage.define({
    ...parts,
    tokenTable: { unit: tags.unit, builtin: tags.standard(tags.variableName), definition: tags.definition(tags.variableName) },
  });
}
