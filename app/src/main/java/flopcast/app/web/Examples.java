package flopcast.app.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Scenarios to start from, packaged with the program: those of the folder `examples`.
final class Examples {

    /// What each is about, by its name, in the order of a menu.
    static final Map<String, String> TITLES = titles();

    private Examples() {}

    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("quickstart", "A first forecast");
        titles.put("gpt-4", "GPT-4 from the outside");
        titles.put("gpt-4-thread", "The thread of December 2022, audited");
        titles.put("power-line", "A training run, seen from its power line");
        return Collections.unmodifiableMap(titles);
    }

    static Optional<String> text(String name) {
        return TITLES.containsKey(name)
                ? Assets.resource("example/" + name + ".flop")
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
