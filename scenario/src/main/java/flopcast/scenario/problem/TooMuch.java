package flopcast.scenario.problem;

import java.util.Locale;

/// The problem of a scenario that asks for more than its surroundings allow.
public final class TooMuch {

    private TooMuch() {}

    /// @param what the plural of what there may be at most `limit` of
    public static Problem problem(Span span, long limit, String what, String advice) {
        return Problem.error(
                "too-much",
                span,
                String.format(Locale.ROOT, "more than %,d %s", limit, what),
                advice);
    }
}
