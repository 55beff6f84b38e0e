package flopcast.benchmarks.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Programs that do the same, side by side.
///
/// @param title what they do
/// @param contestants Flopcast first: the others are measured by it
record Contest(String title, List<Contestant> contestants) {

    /// Beyond this a program computes something else.
    private static final double MOST_DIFFERENCE = 0.02;

    /// Turn by turn, so that all see the machine in the same state.
    void run() {
        int rounds = contestants.stream().mapToInt(Contestant::rounds).max().orElse(0);
        contestants.forEach(Contestant::warmUp);
        for (int round = 0; round < rounds; round++) {
            for (Contestant contestant : contestants) {
                contestant.round(round);
            }
        }
        contestants.forEach(this::difference);
    }

    /// The largest relative difference between an average of a contestant and one of the first's.
    double difference(Contestant contestant) {
        double[] first = contestants.getFirst().averages();
        double[] own = contestant.averages();
        double largest = 0;
        for (int i = 0; i < first.length; i++) {
            largest = Math.max(largest, Math.abs(own[i] / first[i] - 1));
        }
        if (!(largest < MOST_DIFFERENCE)) {
            throw new IllegalStateException(
                    contestant.name() + " differs by " + largest + " in: " + title);
        }
        return largest;
    }

    /// One column of the programs' own, beside draws, time and ratio.
    Table table(String column, Function<Contestant, String> cell) {
        var table = new Table("program", "draws", column, "time", "times Flopcast's");
        for (Contestant contestant : contestants) {
            table.row(
                    contestant.name(),
                    Shown.count(contestant.task().draws()),
                    cell.apply(contestant),
                    Shown.time(contestant.seconds()),
                    Shown.figures(contestant.seconds() / contestants.getFirst().seconds()));
        }
        return table;
    }

    /// How many times longer `slower` took than `faster`; empty where either is missing.
    Optional<Double> ratio(String slower, String faster) {
        return seconds(slower).flatMap(slow -> seconds(faster).map(fast -> slow / fast));
    }

    Optional<Double> seconds(String name) {
        return contestants.stream()
                .filter(contestant -> contestant.name().equals(name))
                .findFirst()
                .map(Contestant::seconds);
    }
}
