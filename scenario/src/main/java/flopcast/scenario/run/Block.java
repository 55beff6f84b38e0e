package flopcast.scenario.run;

/// The unit of work: so many draws that the columns in use stay in the first-level cache.
final class Block {

    static final int DRAWS = 1_024;

    private Block() {}

    static int countFor(int draws) {
        return (draws + DRAWS - 1) / DRAWS;
    }
}
