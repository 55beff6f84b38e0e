package flopcast.app.cli;

import flopcast.scenario.library.Library;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Signature;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Pages of the reference that are made from the code. `-Dgolden=update` writes them anew.
class ReferencePagesTest {

    private static final Path REFERENCE = Golden.ROOT.resolve("docs/reference");

    /// File, place, severity, code, message.
    private static final Pattern HEADLINE =
            Pattern.compile("(?m)^\\S+:\\d+:\\d+: (warning: |note: )?([a-z0-9-]+): (.*)$");

    /// Codes of machines that no test can rely on.
    private static final Map<String, String> UNREPEATABLE =
            Map.of(
                    "file-unreadable", "this file cannot be read: permission denied",
                    "memory-full",
                            "100000000 draws of this scenario need more memory than there is");

    @Test
    void thePageOfBuiltinsSaysWhatTheBuiltinsSay() {
        Golden.check(REFERENCE.resolve("builtins.md"), builtins());
    }

    private static String builtins() {
        Map<String, StringBuilder> modules = new LinkedHashMap<>();
        for (Builtin builtin : Library.builtins()) {
            int dot = builtin.name().indexOf('.');
            String module = dot < 0 ? "Functions" : builtin.name().substring(0, dot);
            append(builtin, modules.computeIfAbsent(module, _ -> new StringBuilder()));
        }
        var page = new StringBuilder();
        page.append("# Built-ins\n\n");
        page.append("Made from the built-ins themselves, as is what `flopcast help NAME` prints. ");
        page.append("`[U]` is a unit: the same letter stands for\nthe same dimension wherever it ");
        page.append("stands in a signature. `?` may be left out, `…` may be repeated. The ");
        page.append("language itself has [its own page](language.md).\n\n");
        modules.forEach((module, _) ->
                page.append(
                        "- ["
                                + module
                                + "](#"
                                + module.toLowerCase(java.util.Locale.ROOT)
                                + ")\n"));
        page.append("- [Constants](#constants)\n- [Other names](#other-names)\n");
        page.append("- [Left out](#left-out)\n");
        modules.forEach((module, text) -> page.append("\n## " + module + "\n" + text));
        appendNames(page);
        return page.toString();
    }

    /// Names without a description of their own.
    private static void appendNames(StringBuilder page) {
        page.append("\n## Constants\n\n| name | value |\n|---|---|\n");
        Library.constants()
                .forEach((name, value) -> page.append("| `" + name + "` | " + value + " |\n"));
        page.append("\n## Other names\n\nSquiggle has these names too, or only these.\n\n");
        page.append("| also | is |\n|---|---|\n");
        Library.aliases()
                .forEach((name, builtin) ->
                        page.append("| `" + name + "` | `" + builtin.name() + "` |\n"));
        page.append("\n## Left out\n\nSquiggle's built-ins that Flopcast does not offer, and what");
        page.append(" to do in their place.\n\n| name | in its place |\n|---|---|\n");
        Library.leftOut()
                .forEach((name, reason) -> page.append("| `" + name + "` | " + reason + " |\n"));
    }

    private static void append(Builtin builtin, StringBuilder page) {
        page.append("\n### `" + builtin.name() + "`\n\n");
        page.append(builtin.sentence()).append("\n");
        if (!builtin.source().isEmpty()) {
            page.append("\n" + builtin.source() + "\n");
        }
        page.append("\n```\n");
        for (Signature signature : builtin.signatures()) {
            page.append(builtin.name() + signature.text() + "\n");
        }
        page.append("```\n");
        if (!builtin.examples().isEmpty()) {
            page.append("\n| example | gives | known from |\n|---|---|---|\n");
            for (Builtin.Example example : builtin.examples()) {
                page.append("| " + cell(example.code()) + " | " + cell(example.result()));
                page.append(" | " + example.origin().replace("|", "\\|") + " |\n");
            }
        }
    }

    private static String cell(String code) {
        return "`" + code.replace("|", "\\|").replace("\n", " ") + "`";
    }

    @Test
    void thePageOfProblemsHasEveryCode() {
        Golden.check(REFERENCE.resolve("problems.md"), problems());
    }

    /// One row a code, with a message as the golden problems have it.
    private static String problems() {
        Map<String, String> rows = new TreeMap<>();
        Path golden = Golden.ROOT.resolve("scenario/src/test/problems");
        for (Path file : Golden.files(golden, ".expected")) {
            add(Golden.read(file), rows);
        }
        for (Path file : Golden.files(Path.of("src/test/golden"), ".txt")) {
            add(Golden.read(file), rows);
        }
        UNREPEATABLE.forEach((code, message) ->
                rows.put(code, "| `" + code + "` | error | " + message + " |\n"));
        var page = new StringBuilder();
        page.append("# Problems\n\n");
        page.append(
                "Every code that Flopcast prints, with an example of its message. An error means");
        page.append(
                " that there is no forecast, a warning\nthat a number should not be believed as it");
        page.append(" stands, a note that a reader should know. A code keeps its meaning.\n\n");
        page.append("| code | | for example |\n|---|---|---|\n");
        rows.values().forEach(page::append);
        return page.toString();
    }

    private static void add(String text, Map<String, String> rows) {
        List<MatchResult> found = HEADLINE.matcher(text).results().toList();
        for (MatchResult problem : found) {
            String severity =
                    problem.group(1) == null ? "error" : problem.group(1).replace(": ", "");
            String message = problem.group(3).replace("|", "\\|");
            String row = "| `" + problem.group(2) + "` | " + severity + " | " + message + " |\n";
            rows.putIfAbsent(problem.group(2), row);
        }
    }
}
