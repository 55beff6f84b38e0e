package flopcast.scenario.trace;

import java.util.LinkedHashSet;
import java.util.Set;

/// What the top-level statement that is being traced has touched so far.
final class Named {

    private final String name;
    private final boolean seesYoungFacts;
    private final Set<String> restsOn = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();

    /// @param seesYoungFacts whether `@after` permits facts younger than the as-of date
    Named(String name, boolean seesYoungFacts) {
        this.name = name;
        this.seesYoungFacts = seesYoungFacts;
    }

    String name() {
        return name;
    }

    boolean seesYoungFacts() {
        return seesYoungFacts;
    }

    /// Other top-level quantities of the file.
    Set<String> restsOn() {
        return restsOn;
    }

    /// Citations of facts, laws and papers.
    Set<String> sources() {
        return sources;
    }
}
