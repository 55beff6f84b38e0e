package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Only the page itself is let in, and it loads nothing from elsewhere.
class GateTest {

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int status(String method, String path, Map<String, String> headers) throws IOException {
        var more = new HashMap<String, String>();
        headers.forEach(
                (name, value) -> more.put(name, value.replace("PORT", "" + desk.wire().port())));
        return desk.wire().send(method, path, more, "x = 1").status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
    void ourOwnNamesAreServed(String host) throws IOException {
        assertEquals(200, status("GET", "/api/files", Map.of("Host", host)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:PORT",
                "127.0.0.1.evil.example:PORT",
                "localhost",
                "localhost:1",
                "192.168.1.2:PORT",
                "localhost:PORT.evil.example",
                ""
            })
    void aNameThatAnotherSitePointsHereIsRefused(String host) throws IOException {
        assertEquals(421, status("GET", "/api/files", Map.of("Host", host)));
        assertEquals(421, status("GET", "/", Map.of("Host", host)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example,           ''",
        "null,                          ''",
        "http://127.0.0.1:1,            ''",
        "https://127.0.0.1:PORT,        ''",
        "'',                            cross-site",
        "'',                            same-site",
        "http://127.0.0.1:PORT,         cross-site",
    })
    void requestsOfOtherSitesAreRefused(String origin, String site) throws IOException {
        var headers = new HashMap<String, String>(Map.of(Gate.MARK, "a"));
        if (!origin.isEmpty()) {
            headers.put("Origin", origin);
        }
        if (!site.isEmpty()) {
            headers.put("Sec-Fetch-Site", site);
        }
        assertEquals(403, status("POST", "/api/run", headers));
        assertEquals(403, status("GET", "/api/files", headers));
        assertEquals(403, status("PUT", "/api/file?name=a.flop", headers));
    }

    @Test
    void thePageItselfIsServed() throws IOException {
        Map<String, String> own =
                Map.of(
                        Gate.MARK,
                        "a",
                        "Origin",
                        "http://127.0.0.1:PORT",
                        "Sec-Fetch-Site",
                        "same-origin");
        assertEquals(200, status("POST", "/api/run?sequence=1", own));
    }

    /// A form of another site can send texts, but no header of its own.
    @Test
    void whatComputesOrWritesNeedsTheMark() throws IOException {
        assertEquals(403, status("POST", "/api/run", Map.of()));
        assertEquals(403, status("PUT", "/api/file?name=a.flop", Map.of("If-None-Match", "*")));
        assertEquals(403, status("OPTIONS", "/api/run", Map.of("Origin", "http://evil.example")));
    }

    @Test
    void thePolicyPermitsNothingInlineAndNothingFromElsewhere() throws IOException {
        Wire.Response page = desk.wire().read("/");
        String policy = page.header("content-security-policy");
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(policy.contains("http"), policy);
        assertEquals("nosniff", page.header("x-content-type-options"));
    }

    @Test
    void everythingThatThePageLoadsIsThere() throws IOException {
        Pattern name = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"|from \"\\./([^\"]+)\"");
        Set<String> seen = new TreeSet<>(Set.of("/"));
        Set<String> left = new TreeSet<>(seen);
        while (!left.isEmpty()) {
            String path = left.iterator().next();
            left.remove(path);
            Wire.Response file = desk.wire().read(path);
            assertEquals(200, file.status(), path);
            if (!path.startsWith("/bundle/")) {
                Matcher found = name.matcher(file.body());
                while (found.find()) {
                    String next =
                            found.group(1) == null ? "/page/" + found.group(2) : found.group(1);
                    if (seen.add(next)) {
                        left.add(next);
                    }
                }
            }
        }
        assertTrue(seen.size() >= 18, seen::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/../LiveServer.class",
                "/page/%2e%2e/LiveServer.class",
                "/page/",
                "/nothing",
                "/page/nothing.js",
                "/api/nothing",
                "/example/gpt-4.flop"
            })
    void nothingElseIsServed(String path) throws IOException {
        assertEquals(404, desk.wire().read(path).status());
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws IOException {
        String tag = desk.wire().read("/page/main.js").header("etag");
        Wire.Response again =
                desk.wire().send("GET", "/page/main.js", Map.of("If-None-Match", tag), "");
        assertEquals(304, again.status());
        assertEquals("", again.body());
    }
}
