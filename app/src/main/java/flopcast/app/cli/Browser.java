package flopcast.app.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The user's browser, where there is a desktop.
final class Browser {

    private Browser() {}

    /// Where there is none, or it cannot be started, nothing happens: the address has been printed.
    static void open(URI address) {
        List<String> command = command();
        if (command.isEmpty()) {
            return;
        }
        var words = new java.util.ArrayList<>(command);
        words.add(address.toString());
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchProgram) {
            // the address has been printed
        }
    }

    private static List<String> command() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return List.of("open");
        }
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        boolean hasDesktop =
                System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return hasDesktop ? List.of("xdg-open") : List.of();
    }
}
