package flopcast.benchmarks.comparison;

import flopcast.benchmarks.comparison.Contestant.Turns;

/// How much time a comparison takes.
///
/// @param rounds of a contest
/// @param seeds of each contestant in a race to an error
/// @param slowSeeds the same for Squiggle
/// @param searchSeeds by which it is found how many draws an error needs
/// @param warmUp seconds for each task of a program that compiles while it runs
/// @param many draws of the largest contest
/// @param starts of each process that is timed from its start
record Effort(
        int rounds,
        int seeds,
        int slowSeeds,
        int searchSeeds,
        double warmUp,
        int many,
        int starts) {

    static final Effort FULL = new Effort(5, 30, 30, 150, 3, 10_000_000, 10);
    static final Effort QUICK = new Effort(2, 10, 2, 40, 0.5, 2_000_000, 2);

    /// A task of less than a millisecond runs through more code, each part of it shorter, and is
    /// compiled later.
    private static final int SHORT_TASK = 4;

    /// Of a race to an error.
    Turns race(String program) {
        return isSlow(program)
                ? new Turns(warmUp, 1, slowSeeds)
                : new Turns(SHORT_TASK * warmUp(program), rounds, seeds / rounds);
    }

    /// Of a contest with a number of draws.
    Turns contest(String program, int draws) {
        if (isSlow(program)) {
            return new Turns(0, 1, 2);
        }
        return draws < many
                ? new Turns(warmUp(program), rounds, 3)
                : new Turns(warmUp(program), Math.min(rounds, 3), 1);
    }

    private double warmUp(String program) {
        return program.startsWith(Programs.FLOPCAST) ? warmUp : warmUp / 6;
    }

    private static boolean isSlow(String program) {
        return program.startsWith(Programs.SQUIGGLE);
    }
}
