package flopcast.scenario.problem;

/// The text of a scenario and the name under which problems quote it.
public record SourceText(String name, String text) {

    /// Line of `offset`, from 1.
    public int line(int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /// Column of `offset` in characters (code points), from 1.
    public int column(int offset) {
        int start = lineStart(offset);
        return text.codePointCount(start, Math.min(offset, text.length())) + 1;
    }

    /// The line that `offset` is on, without its line end.
    public String lineText(int offset) {
        int start = lineStart(offset);
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', Math.min(offset, text.length()) - 1) + 1;
    }
}
