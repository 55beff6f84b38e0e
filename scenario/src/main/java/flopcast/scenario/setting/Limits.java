package flopcast.scenario.setting;

/// How much a scenario may ask for before it is a problem `too-much`.
///
/// @param steps traced steps
/// @param nodes vertices of the graph of quantities
/// @param length items of a list, characters of a text
/// @param callDepth functions that wait for each other
/// @param nesting brackets and blocks inside each other
/// @param sourceBytes size of a source text
public record Limits(
        long steps, int nodes, int length, int callDepth, int nesting, int sourceBytes) {
    public static final Limits STANDARD =
            new Limits(10_000_000, 1_000_000, 1_000_000, 2_000, 500, 1 << 20);
}
