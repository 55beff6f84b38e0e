package flopcast.scenario.syntax;

/// A stretch of source text, `[start, end)`, to be set off when it is shown.
public record Stretch(Kind kind, int start, int end) {

    /// What stands there. What is none of these, such as a name or an operator, is left plain.
    public enum Kind {
        COMMENT,
        TEXT,
        NUMBER,
        UNIT,

        /// A word of the language.
        WORD,

        /// `@source`.
        DECORATOR,

        /// `Facts`: a name with a capital.
        MODULE,

        /// The name that a statement defines.
        DEFINITION
    }
}
