package flopcast.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Scenarios to start from, packaged with the program: those of the folder `examples`.
final class Examples {

    /// The one that is opened where a folder has no scenario.
    static final String FIRST = "quickstart";

    private static final String FOLDER = "example/";
    private static final String ENDING = ".flop";
    private static final Pattern TITLE = Pattern.compile("(?m)^scenario \"([^\"]*)\"");

    private Examples() {}

    /// What each is about, by its name, in the order of a menu: the first one first.
    static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put(FIRST, title(FIRST));
        names().forEach(name -> titles.put(name, title(name)));
        return titles;
    }

    private static String title(String name) {
        Matcher header = TITLE.matcher(text(name).orElse(""));
        return header.find() ? header.group(1) : name;
    }

    static Optional<String> text(String name) {
        return file(name + ENDING);
    }

    /// A scenario, or a file that one reads.
    static Optional<String> file(String name) {
        return name.matches("[A-Za-z0-9-]+\\.[a-z]+")
                ? Assets.resource(FOLDER + name)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /// In alphabetical order: what stands beside the first one, in a jar or a folder.
    static List<String> names() {
        URL first = Examples.class.getResource(FOLDER + FIRST + ENDING);
        if (first == null) {
            return List.of();
        }
        try {
            return files(first).stream()
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String> files(URL first) throws IOException {
        if (first.openConnection() instanceof JarURLConnection jar) {
            String folder = jar.getEntryName().substring(0, jar.getEntryName().lastIndexOf('/'));
            return jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder + "/"))
                    .toList();
        }
        Path folder = Path.of(URI.create(first.toString())).resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toString().replace('\\', '/')).toList();
        }
    }
}
