package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The words of the glossary are the words of the code.
class GlossaryTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)[^`]*`( \\(not yet in code\\))?");

    /// The cells of a row; the last two are what the code says, and what it does not.
    private static List<List<String>> rows() {
        return Repository.read(Repository.ROOT.resolve("GLOSSARY.md"))
                .lines()
                .filter(line -> line.startsWith("| **"))
                .map(line -> List.of(line.substring(1).split("\\|", -1)))
                .map(cells -> cells.subList(0, cells.size() - 1))
                .toList();
    }

    @Test
    void whatIsSaidToBeInTheCodeIsThere() {
        String code =
                Repository.files(".java").stream()
                        .filter(file -> Repository.name(file).contains("/src/main/"))
                        .map(Repository::read)
                        .collect(Collectors.joining());
        Set<String> words = Pattern.compile("\\W+").splitAsStream(code).collect(Collectors.toSet());
        var absent = new ArrayList<String>();
        for (List<String> row : rows()) {
            NAME.matcher(row.get(row.size() - 2))
                    .results()
                    .filter(name -> name.group(2) == null)
                    .map(name -> name.group(1))
                    .filter(name -> !words.contains(name))
                    .forEach(absent::add);
        }
        assertEquals(List.of(), absent, "GLOSSARY.md names what the code does not have");
    }

    @Test
    void noClassBearsAWordThatIsNotUsed() {
        Set<String> classes =
                Flopcast.CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        var used = new ArrayList<String>();
        for (List<String> row : rows()) {
            for (String word : row.getLast().strip().split(", ", -1)) {
                if (classes.contains(word.toLowerCase(Locale.ROOT))) {
                    used.add(word);
                }
            }
        }
        assertEquals(List.of(), used, "classes bear names that GLOSSARY.md rules out");
    }
}
