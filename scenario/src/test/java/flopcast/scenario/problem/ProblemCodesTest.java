package flopcast.scenario.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {

    private static final Pattern IN_SOURCE =
            Pattern.compile("Problem\\s*\\.(?:error|warning|note)\\(\\s*\"([a-z0-9-]+)\"");

    /// Place, severity, code, message.
    private static final Pattern HEADLINE =
            Pattern.compile("(?m)^\\S+:\\d+:\\d+: (?:warning: |note: )?([a-z0-9-]+): (.*)$");

    private static final Pattern QUOTED_OR_NUMBER = Pattern.compile("`[^`]*`|[\\d,.]+");

    @Test
    void everyCodeHasAGoldenProblem() {
        Set<String> missing = new TreeSet<>(codesInSource());
        missing.removeAll(beginnings().keySet());
        assertEquals(Set.of(), missing, "write src/test/problems/<stage>/<code>.flop");
    }

    @Test
    void oneCodeServesMessagesThatBeginAlike() {
        Map<String, Set<String>> several = beginnings();
        several.values().removeIf(words -> words.size() == 1);
        assertEquals(Map.of(), several);
    }

    private static Set<String> codesInSource() {
        return GoldenProblems.files(sources(), ".java").stream()
                .flatMap(file -> IN_SOURCE.matcher(GoldenProblems.read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Everything, once there are golden problems of the whole path.
    private static Path sources() {
        Path all = Path.of("src/main/java");
        return Files.exists(GoldenProblems.ROOT.resolve("forecast"))
                ? all
                : all.resolve("flopcast/scenario/syntax");
    }

    /// The first words of the messages that each code serves.
    private static Map<String, Set<String>> beginnings() {
        return GoldenProblems.expectations().stream()
                .flatMap(text -> HEADLINE.matcher(text).results())
                .collect(
                        Collectors.groupingBy(
                                match -> match.group(1),
                                TreeMap::new,
                                Collectors.mapping(
                                        ProblemCodesTest::beginning, Collectors.toSet())));
    }

    private static String beginning(MatchResult headline) {
        String message = QUOTED_OR_NUMBER.matcher(headline.group(2)).replaceAll("_");
        return message.replaceFirst(" .*", "");
    }
}
