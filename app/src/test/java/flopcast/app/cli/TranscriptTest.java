package flopcast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Sessions as a person sees them: lines `$ flopcast …`, each with what it prints below it. After
/// `$ terminal=100` it is printed on a terminal of that width.
class TranscriptTest {

    /// What a slow machine shows while it works, and takes away again.
    private static final Pattern PROGRESS = Pattern.compile("(\\r\\u001b\\[K[^\\r\\n]*)+");

    private static final String PROMPT = "$ ";

    @TestFactory
    Stream<DynamicTest> everyCommandPrintsWhatItsTranscriptSays() {
        return Golden.files(Path.of("src/test/golden"), ".txt").stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(),
                                () -> Golden.check(file, played(Golden.read(file)))));
    }

    private static String played(String transcript) {
        var text = new StringBuilder();
        transcript
                .lines()
                .filter(line -> line.startsWith(PROMPT))
                .forEach(line ->
                        text.append(text.isEmpty() ? "" : "\n").append(commandPlayed(line)));
        return text.toString();
    }

    private static String commandPlayed(String line) {
        var words = new ArrayList<>(words(line.substring(PROMPT.length())));
        Terminal terminal = Terminal.none();
        if (words.getFirst().startsWith("terminal=")) {
            String width = words.removeFirst().substring("terminal=".length());
            terminal = Flopcast.terminal(Integer.parseInt(width));
        }
        words.removeFirst();
        Flopcast run = Flopcast.run("", terminal, words.toArray(String[]::new));
        String code = run.exitCode() == 0 ? "" : "[exit " + run.exitCode() + "]\n";
        String said = PROGRESS.matcher(run.err()).replaceAll("");
        String messages = said.isEmpty() ? "" : "[messages]\n" + said;
        return (line + "\n" + run.out() + messages + code).replace("\r\n", "\n");
    }

    /// As a shell reads them: blanks between words, quotes round others.
    static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char quote = 0;
        for (char c : (line + " ").toCharArray()) {
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }
}
