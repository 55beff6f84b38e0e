package flopcast.benchmarks.comparison;

/// What a program is asked to do, apart from the seed.
///
/// @param kind `run`, from text to statistics; Flopcast also knows `rerun`, of a traced model, and
///   `plain`, a run with plain draws; `evaluate` makes plain draws and asks nothing of them
/// @param version of the chain: `uniform` or `lognormal`
record Task(String kind, String version, int draws, int threads) {

    /// As programs read it.
    String line(long seed) {
        return kind + " " + version + " " + draws + " " + threads + " " + seed;
    }
}
