package flopcast.benchmarks.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One program with one task, timed in several rounds.
///
/// The time of a round is the median of its repetitions, so that what happens now and then, such as
/// a collection of garbage, counts as often as it happens; the time of all is that of the best
/// round, so that what else the machine did does not count.
final class Contestant {

    private final String name;
    private final Peer peer;
    private final Task task;
    private final Turns turns;
    private final List<Answer> answers = new ArrayList<>();
    private double seconds = Double.POSITIVE_INFINITY;

    /// @param warmUp for so many seconds the task is repeated to no account
    /// @param rounds in which it takes part
    /// @param repetitions in each
    record Turns(double warmUp, int rounds, int repetitions) {}

    Contestant(String name, Peer peer, Task task, Turns turns) {
        this.name = name;
        this.peer = peer;
        this.task = task;
        this.turns = turns;
    }

    String name() {
        return name;
    }

    Task task() {
        return task;
    }

    int rounds() {
        return turns.rounds();
    }

    void warmUp() {
        long end = System.nanoTime() + (long) (1e9 * turns.warmUp());
        for (long seed = 1_000_000; System.nanoTime() < end; seed++) {
            peer.ask(task, seed);
        }
    }

    /// Each repetition takes a new seed.
    void round(int round) {
        if (round >= turns.rounds()) {
            return;
        }
        int repetitions = turns.repetitions();
        var times = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            Answer answer = peer.ask(task, 1 + answers.size());
            answers.add(answer);
            times[i] = answer.seconds();
        }
        Arrays.sort(times);
        seconds = Math.min(seconds, times[(repetitions - 1) / 2]);
    }

    double seconds() {
        return seconds;
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /// The numbers of its answers, each averaged over all seeds.
    double[] averages() {
        var averages = new double[answers.getFirst().numbers().size()];
        for (Answer answer : answers) {
            for (int i = 0; i < averages.length; i++) {
                averages[i] += answer.numbers().get(i) / answers.size();
            }
        }
        return averages;
    }
}
