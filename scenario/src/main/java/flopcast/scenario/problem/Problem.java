package flopcast.scenario.problem;

import java.util.List;

/// Where, what, with which values, and what to do.
///
/// @param code kebab-case, listed in the reference, never reused
/// @param span the place that the first line names
/// @param message one sentence with the values, in the user's words
/// @param marks stretches to underline in the quoted line, each with what stands below it
/// @param advice what to write instead; empty where there is none
public record Problem(
        String code,
        Severity severity,
        Span span,
        String message,
        List<Mark> marks,
        String advice) {

    public Problem {
        marks = List.copyOf(marks);
    }

    public static Problem error(String code, Span span, String message, String advice) {
        return new Problem(code, Severity.ERROR, span, message, List.of(), advice);
    }

    public static Problem warning(String code, Span span, String message, String advice) {
        return new Problem(code, Severity.WARNING, span, message, List.of(), advice);
    }

    public static Problem note(String code, Span span, String message, String advice) {
        return new Problem(code, Severity.NOTE, span, message, List.of(), advice);
    }

    public Problem withMarks(Mark... underlined) {
        return new Problem(code, severity, span, message, List.of(underlined), advice);
    }

    /// A stretch to underline; `label` stands below it and may be empty.
    public record Mark(Span span, String label) {}
}
