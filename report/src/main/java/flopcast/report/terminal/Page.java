package flopcast.report.terminal;

import java.io.IOException;

/// Headings, paragraphs and lines of a text for a person.
public final class Page {

    private final Screen screen;
    private final Appendable out;

    public Page(Screen screen, Appendable out) {
        this.screen = screen;
        this.out = out;
    }

    public Screen screen() {
        return screen;
    }

    public void heading(String text) throws IOException {
        line(screen.paint(Style.STRONG, screen.shown(text)));
    }

    /// Wrapped, after as many blanks on every line.
    public void paragraph(int indent, String text) throws IOException {
        hanging(" ".repeat(indent), indent, text, Style.PLAIN);
    }

    public void faint(int indent, String text) throws IOException {
        hanging(" ".repeat(indent), indent, text, Style.FAINT);
    }

    /// `first` stands before the first line, `indent` blanks before the others.
    void hanging(String first, int indent, String text, Style style) throws IOException {
        String start = first;
        for (String line : TextWidth.wrapped(screen.shown(text), screen.width() - indent)) {
            line(start + screen.paint(style, line));
            start = " ".repeat(indent);
        }
    }

    public void blank() throws IOException {
        line("");
    }

    void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    Appendable out() {
        return out;
    }

    /// @return how many columns did not fit
    public int table(TextTable table) throws IOException {
        return table.write(out);
    }
}
