package flopcast.scenario.problem;

/// A stretch of source text, `[start, end)` in UTF-16 units.
public record Span(SourceText source, int start, int end) {

    public int line() {
        return source.line(start);
    }

    public int column() {
        return source.column(start);
    }

    public String text() {
        return source.text().substring(start, end);
    }

    /// The stretch from the start of this one to the end of `last`.
    public Span to(Span last) {
        return new Span(source, start, last.end);
    }
}
