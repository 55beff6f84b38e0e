package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whether a text is one that a parser should look at.
final class Readability {

    /// What a decoder writes for bytes that are no text.
    private static final char REPLACEMENT = '\uFFFD';

    private Readability() {}

    /// @throws ScenarioException where the text is too long or was never text
    static void require(SourceText source, int mostBytes) {
        String text = source.text();
        if (bytes(text, mostBytes) > mostBytes) {
            throw exception(
                    TooMuch.problem(
                            start(source),
                            mostBytes,
                            "bytes of source text",
                            "Split the scenario into files and `import` them."));
        }
        int strange = firstStrange(text);
        if (strange >= 0) {
            throw exception(
                    Problem.error(
                            "not-text",
                            new Span(source, strange, strange),
                            "this is not a text in UTF-8",
                            "A scenario is a plain text file."));
        }
    }

    /// @throws ScenarioException where nothing is said
    static void requireContent(SourceText source, Body program) {
        if (program.isEmpty()) {
            throw exception(
                    Problem.error(
                            "empty-scenario",
                            start(source),
                            "the scenario says nothing",
                            """
                            Name what you assume and what follows from it, for example:
                              throughput = 400 PFLOP/s to 5 EFLOP/s
                              duration = 3 to 12 months
                              export compute = throughput * duration\
                            """));
        }
    }

    /// The size of `text` in UTF-8; counted only where it might be more than `most`.
    private static long bytes(String text, int most) {
        if (3L * text.length() <= most || text.length() > most) {
            return text.length();
        }
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int firstStrange(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || text.charAt(i) == REPLACEMENT) {
                return i;
            }
        }
        return -1;
    }

    private static Span start(SourceText source) {
        return new Span(source, 0, 0);
    }

    private static ScenarioException exception(Problem problem) {
        return new ScenarioException(List.of(problem));
    }
}
