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

/// A repository of three files with the real launcher, a JDK that prints its arguments, and a Maven
/// that makes one jar, counts its calls, fails if there is a file `broken` and takes its time if
/// there is `slow`.
final class LaunchSite {

    private static final String JAVA =
            """
            #!/bin/bash
            printf '[%s]\\n' "$@"
            while IFS= read -r line; do printf 'read: %s\\n' "$line"; done
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

    LaunchSite(Path root) throws IOException {
        this.root = root;
        copy("flopcast");
        copy("scripts/find-jdk.bash");
        file("pom.xml");
        file("quantity/src/main/java/flopcast/quantity/Require.java");
        file("quantity/src/main/resources/facts.csv");
        file("jdk/release", "IMPLEMENTOR=\"None\"\nJAVA_VERSION=\"25.0.3\"\n");
        program("jdk/bin/java", JAVA);
        program("jdk/bin/javac", "#!/bin/bash\n");
        program("bin/mvn", MAVEN);
        environment.put("PATH", path("bin") + ":/usr/bin:/bin");
        environment.put("HOME", root.toString());
        environment.put("FLOPCAST_JDK", path("jdk").toString());
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
        return Repository.read(path("builds")).split("\n").length;
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
