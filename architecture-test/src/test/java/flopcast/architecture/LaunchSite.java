package flopcast.architecture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A repository of three files with the real launcher, a JDK that prints its arguments, warns of
/// the modules that are added and makes an empty cache where one is asked for, and a Maven that
/// makes one jar, counts its calls, fails if there is a file `broken` and takes its time if there
/// is `slow`.
final class LaunchSite {

    private static final String JAVA =
            """
            #!/bin/bash
            for argument; do
                case $argument in
                    --add-modules) echo 'WARNING: Using incubator modules: jdk.incubator.vector' >&2 ;;
                    -XX:AOTCacheOutput=*)
                        echo training >>trainings
                        [[ -e 'no caches' ]] || echo cache >"${argument#*=}"
                        ;;
                    flopcast.app.launch.EarlyLinker) echo linking >>linkings ;;
                    nonsense) printf 'line 1\\nline 2' >&2 ;;
                esac
            done
            printf '[%s]\\n' "$@"
            while IFS= read -r line; do printf 'read: %s\\n' "$line"; done
            """;

    /// What a JDK says of itself, without its version.
    static final String RELEASE =
            """
            IMPLEMENTOR="None"
            JAVA_VERSION="%s"
            MODULES="java.base jdk.incubator.vector"
            """;

    private static final String MAVEN =
            """
            #!/bin/bash
            for argument; do
                case $argument in -Dbuild.folder=*) folder=${argument#*=} ;; esac
            done
            folder=${folder%/*}
            cat >/dev/null # must not take the input of the program
            echo build >>builds
            [[ ! -e slow ]] || sleep 1
            if [[ -e broken ]]; then
                echo "[INFO] Building quantity 0.1  [2/4]"
                echo "[ERROR] Require.java:[3,1] ';' expected"
                echo "[ERROR] -> [Help 1]"
                exit 1
            fi
            mkdir -p "$folder/app/run" "$folder/quantity"
            echo jar >"$folder/app/run/app.jar"
            [[ $(wc -l <builds) -gt 1 ]] || echo class >"$folder/quantity/stale.class"
            """;

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    private LaunchSite(Path root) {
        this.root = root;
        environment.put("PATH", path("bin") + ":/usr/bin:/bin");
        environment.put("HOME", root.toString());
        environment.put("FLOPCAST_JDK", path("jdk").toString());
    }

    static LaunchSite in(Path root) throws IOException {
        var site = new LaunchSite(root);
        site.copy("flopcast");
        site.copy("scripts/find-jdk.bash");
        site.file("pom.xml");
        site.file("quantity/src/main/java/flopcast/quantity/Require.java");
        site.file("quantity/src/main/resources/facts.csv");
        site.file("jdk/release", RELEASE.formatted("25.0.3"));
        site.program("jdk/bin/java", JAVA);
        site.program("jdk/bin/javac", "#!/bin/bash\n");
        site.program("bin/mvn", MAVEN);
        return site;
    }

    /// The same repository in another place.
    LaunchSite moved(Path place) throws IOException {
        return new LaunchSite(Files.move(root, place));
    }

    Map<String, String> environment() {
        return environment;
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path file(String name) throws IOException {
        return file(name, "");
    }

    Path file(String name, String text) throws IOException {
        Files.createDirectories(path(name).resolve("..").normalize());
        return Files.writeString(path(name), text);
    }

    private void copy(String name) throws IOException {
        file(name);
        Files.delete(path(name));
        Files.copy(Repository.ROOT.resolve(name), path(name), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void program(String name, String text) throws IOException {
        if (!file(name, text).toFile().setExecutable(true)) {
            throw new IOException(name + " cannot be made executable");
        }
    }

    /// From now on no program can be started by its name but the shell.
    LaunchSite withoutOtherPrograms() {
        try {
            program("shell only/bash", "#!/bin/bash\nexec /bin/bash \"$@\"\n");
            environment.put("PATH", path("shell only").toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int builds() {
        return linesOf("builds");
    }

    /// How often Java was to make a cache.
    int trainings() {
        return linesOf("trainings");
    }

    /// How often the jars were linked.
    int linkings() {
        return linesOf("linkings");
    }

    private int linesOf(String name) {
        return Repository.read(path(name)).split("\n").length;
    }

    Launch launch(String... arguments) {
        return launchAs(path("flopcast").toString(), arguments);
    }

    Launch launchAs(String program, String... arguments) {
        return Launch.of(start("", program, arguments));
    }

    Launch launchWithInput(String input, String... arguments) {
        return Launch.of(start(input, path("flopcast").toString(), arguments));
    }

    Process start(String argument) {
        return start("", path("flopcast").toString(), argument);
    }

    private Process start(String input, String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (OutputStream stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
