package flopcast.scenario.problem;

/// One character as a terminal shows it.
///
/// @param text what is printed; blanks for a tab, a dot for what must not reach a terminal
/// @param cells how many columns of a terminal it takes: 0, 1 or 2, or the blanks of a tab
record Glyph(String text, int cells) {

    private static final int TAB_STOP = 4;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /// @param cell where on the line the character stands, from 0
    static Glyph of(int character, int cell) {
        if (character == '\t') {
            int blanks = TAB_STOP - cell % TAB_STOP;
            return new Glyph(" ".repeat(blanks), blanks);
        }
        if (isUnsafe(character)) {
            return new Glyph("·", 1);
        }
        return new Glyph(Character.toString(character), width(character));
    }

    /// Without anything that could move a terminal's cursor; line ends are kept.
    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> safe.append(c == '\n' ? "\n" : Glyph.of(c, TAB_STOP - 1).text()));
        return safe.toString();
    }

    static int cells(String text) {
        return text.codePoints().map(Glyph::width).sum();
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /// East Asian wide and full-width characters, and emoji.
    ///
    /// Source: Unicode Standard Annex 11, "East Asian Width", its large ranges.
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
