package flopcast.report.provenance;

import flopcast.quantity.draw.Sampling;
import flopcast.scenario.problem.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run with its results, as a report carries it: enough to make it again and compare.
///
/// The text is lines of a word, a blank and a value; names and texts of files are in Base64, so
/// that nothing in them can be taken for anything else:
///
/// ```text
/// flopcast-run 1
/// version 0.1.0
/// seed 1
/// draws 16384
/// sampling sobol
/// as-of -
/// outputs compute,parameters
/// all false
/// year 365.25
/// scenario Z3B0LTQuZmxvcA== c2NlbmFyaW8g…
/// import …
/// facts …
/// results …
/// ```
///
/// The digest of the run is that of this text, by SHA-256.
public record RunRecord(RunInputs inputs, Ledger results) {

    private static final String FIRST_LINE = "flopcast-run 1";
    private static final String NONE = "-";
    private static final int BRIEF = 12;
    private static final int MOST_DRAWS = 100_000_000;
    private static final double SHORTEST_YEAR = 365;
    private static final double LONGEST_YEAR = 366;

    /// In hexadecimal digits.
    public String digest() {
        try {
            byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// As figures cite it.
    public String briefDigest() {
        return digest().substring(0, BRIEF);
    }

    public String text() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "version", inputs.version());
        line(text, "seed", String.valueOf(inputs.seed()));
        line(text, "draws", String.valueOf(inputs.draws()));
        line(text, "sampling", inputs.sampling().word());
        line(text, "as-of", inputs.asOf().map(LocalDate::toString).orElse(NONE));
        line(
                text,
                "outputs",
                inputs.outputs().isEmpty() ? NONE : encoded(String.join(",", inputs.outputs())));
        line(text, "all", String.valueOf(inputs.all()));
        line(text, "year", String.valueOf(inputs.year()));
        file(text, "scenario", inputs.scenario());
        inputs.imports().forEach(file -> file(text, "import", file));
        inputs.facts().forEach(file -> file(text, "facts", file));
        line(text, "results", encoded(results.text()));
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ').append(value).append('\n');
    }

    private static void file(StringBuilder text, String word, SourceText file) {
        line(text, word, encoded(file.name()) + " " + encoded(file.text()));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /// The record of such a text.
    ///
    /// @throws IllegalArgumentException where it is none
    public static RunRecord parse(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("not the record of a run");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.indexOf(' ');
            if (blank < 0) {
                throw new IllegalArgumentException("a line without a value: " + line);
            }
            values.computeIfAbsent(line.substring(0, blank), word -> new ArrayList<>())
                    .add(line.substring(blank + 1));
        }
        return new RunRecord(inputs(values), Ledger.parse(decoded(one(values, "results"))));
    }

    private static RunInputs inputs(Map<String, List<String>> values) {
        String asOf = one(values, "as-of");
        String outputs = one(values, "outputs");
        try {
            return new RunInputs(
                    one(values, "version"),
                    Long.parseLong(one(values, "seed")),
                    draws(one(values, "draws")),
                    sampling(one(values, "sampling")),
                    asOf.equals(NONE) ? Optional.empty() : Optional.of(LocalDate.parse(asOf)),
                    outputs.equals(NONE) ? List.of() : List.of(decoded(outputs).split(",", -1)),
                    Boolean.parseBoolean(one(values, "all")),
                    year(one(values, "year")),
                    file(one(values, "scenario")),
                    files(values, "import"),
                    files(values, "facts"));
        } catch (java.time.DateTimeException noDate) {
            throw new IllegalArgumentException(noDate);
        }
    }

    /// A stranger wrote the record: no run is made of what no command could have asked for.
    private static int draws(String text) {
        int draws = Integer.parseInt(text);
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(draws + " draws");
        }
        return draws;
    }

    private static double year(String text) {
        double year = Double.parseDouble(text);
        if (!(year >= SHORTEST_YEAR && year <= LONGEST_YEAR)) {
            throw new IllegalArgumentException("a year of " + text + " days");
        }
        return year;
    }

    private static Sampling sampling(String word) {
        return Arrays.stream(Sampling.values())
                .filter(sampling -> sampling.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sampling is called " + word));
    }

    private static String one(Map<String, List<String>> values, String word) {
        List<String> found = values.getOrDefault(word, List.of());
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " lines of " + word);
        }
        return found.getFirst();
    }

    private static List<SourceText> files(Map<String, List<String>> values, String word) {
        return values.getOrDefault(word, List.of()).stream().map(RunRecord::file).toList();
    }

    private static SourceText file(String value) {
        int blank = value.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("a file without a text");
        }
        return new SourceText(
                decoded(value.substring(0, blank)), decoded(value.substring(blank + 1)));
    }
}
