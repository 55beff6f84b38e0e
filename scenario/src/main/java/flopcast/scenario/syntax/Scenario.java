package flopcast.scenario.syntax;

import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A program as read: what stands in one file.
///
/// @param result the expression on the last line, where there is one
public record Scenario(
        SourceText source,
        Optional<Header> header,
        List<Import> imports,
        List<Statement> statements,
        Optional<Expression> result) {

    /// `scenario "GPT-4, from the outside" as of 2022-12-21`.
    public record Header(Span span, String title, Optional<LocalDate> asOf) {}

    /// `import "other.flop" as m`.
    public record Import(Span span, String path, Span pathSpan, String name) {}
}
