package flopcast.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    @Test
    void theScriptIsTheOneOfItsDigest() throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(Bundle.script().getBytes(StandardCharsets.UTF_8));
        String line = HexFormat.of().formatHex(digest) + "  charts.js\n";
        assertEquals(Bundle.text("charts.js.sha256"), line);
    }

    @Test
    void theScriptCannotEndTheElementThatItStandsIn() {
        assertFalse(Bundle.script().contains("</script"));
        assertFalse(Bundle.script().contains("<!--"));
    }

    @Test
    void theLicencesNameWhatTheScriptIsMadeOf() {
        for (String name :
                List.of("vega 6.4.0", "vega-lite 6.5.0", "vega-embed 7.3.0", "vega-interpreter")) {
            assertTrue(Bundle.licences().contains(name), name);
        }
    }
}
