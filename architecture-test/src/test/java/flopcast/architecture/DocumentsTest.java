package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages say is true, and no file speaks of what only its writers could know.
class DocumentsTest {

    /// A class named in code marks or in a drawing: `Parser`, `Node.Source`, `BinaryOperation.ADD`.
    private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z][a-z]+)*\\b");

    private static final Set<String> OF_JAVA = Set.of("Math", "Appendable");

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern DRAWING = Pattern.compile("^```text\n(.*?)^```", flags());
    private static final Pattern FENCED = Pattern.compile("^```.*?^```", flags());
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern NAMED_TEST = Pattern.compile("-Dtest=(\\w+)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern LIBRARY =
            Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

    private static int flags() {
        return Pattern.DOTALL | Pattern.MULTILINE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void everyClassNamedForDevelopersExists(String name) {
        String page = Repository.read(Repository.ROOT.resolve(name));
        Set<String> known =
                Stream.concat(
                                Flopcast.CLASSES.stream().map(JavaClass::getSimpleName),
                                Repository.files(".java").stream().map(DocumentsTest::simpleName))
                        .collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        for (String code : namesIn(page)) {
            if (!known.contains(code)) {
                unknown.add(code);
            }
        }
        assertEquals(Set.of(), unknown, name + " names classes that do not exist");
    }

    /// The first drawing and every piece of code; what stands in a scenario is no class of ours.
    private static List<String> namesIn(String page) {
        var names = new ArrayList<String>();
        DRAWING.matcher(page)
                .results()
                .limit(1)
                .flatMap(drawing -> CLASS_NAME.matcher(drawing.group(1)).results())
                .map(MatchResult::group)
                .forEach(names::add);
        String prose = FENCED.matcher(page).replaceAll("");
        CODE.matcher(prose)
                .results()
                .map(code -> code.group(1))
                .filter(code -> code.matches("[A-Z][a-z]\\w+(\\.\\w+)?"))
                .map(code -> code.replaceAll("\\..*", ""))
                .filter(code -> !OF_JAVA.contains(code))
                .forEach(names::add);
        return names;
    }

    /// A name that the glossary gives for the code is written somewhere in it.
    @Test
    void everyNameInTheGlossaryIsInTheCode() {
        String sources =
                Stream.of(".java", ".js", ".csv")
                        .flatMap(ending -> Repository.files(ending).stream())
                        .filter(file -> !Repository.name(file).contains("/bundle/"))
                        .map(Repository::read)
                        .collect(Collectors.joining("\n"));
        Set<String> words =
                Pattern.compile("\\w+")
                        .matcher(sources)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        String page = Repository.read(Repository.ROOT.resolve("GLOSSARY.md"));
        var unknown = new TreeSet<String>();
        for (String row : page.lines().filter(line -> line.startsWith("| **")).toList()) {
            CODE.matcher(row)
                    .results()
                    .map(code -> code.group(1).replaceAll("\\(.*", ""))
                    .filter(code -> code.matches("[\\w.]+"))
                    .flatMap(code -> Stream.of(code.split("[.]")))
                    .filter(word -> !words.contains(word))
                    .forEach(unknown::add);
        }
        assertEquals(Set.of(), unknown, "GLOSSARY.md names what the code does not have");
    }

    private static String simpleName(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    @Test
    void everyTestNamedInACommandExists() {
        Set<String> tests =
                Repository.files("Test.java").stream()
                        .map(DocumentsTest::simpleName)
                        .collect(Collectors.toSet());
        var unknown = new ArrayList<String>();
        for (Path page : Repository.files(".md")) {
            NAMED_TEST
                    .matcher(Repository.read(page))
                    .results()
                    .map(test -> test.group(1))
                    .filter(test -> !tests.contains(test))
                    .forEach(test -> unknown.add(Repository.name(page) + ": " + test));
        }
        assertEquals(List.of(), unknown, "commands name tests that do not exist");
    }

    @Test
    void everyLinkBetweenPagesResolves() {
        var broken = new ArrayList<String>();
        for (Path page : Repository.files(".md")) {
            LINK.matcher(FENCED.matcher(Repository.read(page)).replaceAll(""))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !resolves(page, target))
                    .forEach(target -> broken.add(Repository.name(page) + ": " + target));
        }
        assertEquals(List.of(), broken, "links that lead nowhere");
    }

    private static boolean resolves(Path page, String target) {
        if (target.matches("[a-z]+:.*")) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    /// The anchors that a page's headings get where it is shown.
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(FENCED.matcher(Repository.read(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /// Where the writers kept their notes, and under which number they planned a change, helps no
    /// reader.
    @Test
    void noFileSpeaksOfItsWriting() {
        Pattern workshop =
                Pattern.compile("(?<![\\w.])/" + "(work|tmp)/|\\bissues?[ #]+\\d|\\bTODO\\b(?! #)");
        var found = new ArrayList<String>();
        for (Path file : Repository.files()) {
            if (!simpleName(file).equals("DocumentsTest")) {
                workshop.matcher(Repository.readBytes(file))
                        .results()
                        .forEach(hit -> found.add(Repository.name(file) + ": " + hit.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyLibraryHasItsDecision() {
        String decisions =
                Repository.files(".md").stream()
                        .filter(page -> Repository.name(page).startsWith("decisions/"))
                        .map(Repository::read)
                        .collect(Collectors.joining());
        for (String module : Flopcast.MODULES) {
            Path pom = Repository.ROOT.resolve(module, "pom.xml");
            if (Repository.hasMainCode(module)) {
                LIBRARY.matcher(Repository.read(pom))
                        .results()
                        .map(MatchResult::group)
                        .filter(library -> !library.contains("<groupId>dev.flopcast</groupId>"))
                        .filter(library -> !library.contains("<scope>test</scope>"))
                        .map(library ->
                                library.replaceAll("(?s).*<artifactId>|</artifactId>.*", ""))
                        .filter(library -> !decisions.contains(library))
                        .forEach(library -> {
                            throw new AssertionError(
                                    library + " of " + module + " has no page in decisions/");
                        });
            }
        }
    }

    /// Page `014-….md` begins with `# 14. `, and no number is used twice.
    @Test
    void decisionsAreNumberedOneAfterAnother() {
        List<Path> pages =
                Repository.files(".md").stream()
                        .filter(page -> Repository.name(page).startsWith("decisions/"))
                        .sorted()
                        .toList();
        for (int number = 1; number <= pages.size(); number++) {
            Path page = pages.get(number - 1);
            String begin = String.format(Locale.ROOT, "decisions/%03d-", number);
            assertTrue(Repository.name(page).startsWith(begin), page + " should be " + begin);
            assertTrue(Repository.read(page).startsWith("# " + number + ". "), page::toString);
        }
    }

    @Test
    void noPreviewFeatureIsOn() {
        for (Path pom : Repository.files("pom.xml")) {
            assertFalse(Repository.read(pom).contains("enable-" + "preview"), pom::toString);
        }
    }
}
