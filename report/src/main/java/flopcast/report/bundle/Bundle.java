package flopcast.report.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What a page runs to draw charts, whole, so that it needs no network: Vega, Vega-Lite and
/// vega-embed, as the global `flopcastCharts`. `scripts/bundle/make` builds it.
public final class Bundle {

    private Bundle() {}

    /// The script. It may stand inside a page: `</script` and `<!--` do not occur in it.
    public static String script() {
        return text("charts.js");
    }

    /// The licences of what is in the script, which go wherever it goes.
    public static String licences() {
        return text("charts.licences.txt");
    }

    static String text(String name) {
        try (InputStream stream = Bundle.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
