package flopcast.benchmarks.comparison;

import flopcast.scenario.setting.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Flopcast, C, numpy and Squiggle do the same, side by side in one run.
final class Comparison {

    private static final List<String> VERSIONS = List.of("uniform", "lognormal");
    private static final double WANTED_ERROR = 0.0015;
    private static final int MILLION = 1_000_000;
    private static final int THREADS = 2;

    private static final String TRACED = Programs.FLOPCAST + ", traced before";
    private static final String ALONE = ", 1 thread";

    private final Programs programs;
    private final Effort effort;
    private final Needed needed;
    private final Targets targets = new Targets();
    private final StringBuilder page = new StringBuilder();

    private Comparison(Programs programs, Effort effort) {
        this.programs = programs;
        this.effort = effort;
        this.needed = new Needed(WANTED_ERROR, effort.searchSeeds(), THREADS);
    }

    /// @param arguments the list of programs, `full` or `quick`, and where the tables go
    public static void main(String[] arguments) throws IOException {
        Effort effort = arguments[1].equals("quick") ? Effort.QUICK : Effort.FULL;
        try (var programs = new Programs(Path.of(arguments[0]))) {
            var comparison = new Comparison(programs, effort);
            comparison.run();
            Files.writeString(Path.of(arguments[2]), comparison.page);
        }
    }

    private void run() {
        programs.names()
                .forEach(name ->
                        show("- " + name + ": " + programs.find(name).orElseThrow().description()));
        show("");
        VERSIONS.forEach(this::raceToAnError);
        VERSIONS.forEach(version -> plainDraws(version, MILLION));
        VERSIONS.forEach(version -> plainDraws(version, effort.many()));
        VERSIONS.forEach(this::evaluation);
        wholeProcesses();
        memory();
        show("### Targets\n");
        show(targets.toString());
    }

    private void raceToAnError(String version) {
        Peer flopcast = programs.find(Programs.FLOPCAST).orElseThrow();
        Task own = new Task("run", version, needed.draws(flopcast, version), THREADS);
        Task others = new Task("run", version, needed.plainDraws(flopcast, version), THREADS);
        var contestants = new ArrayList<Contestant>();
        for (String name : programs.names()) {
            boolean isOwn = name.equals(Programs.FLOPCAST);
            enter(contestants, name, name, isOwn ? own : others, effort.race(name));
            if (isOwn) {
                Task again = new Task("rerun", version, own.draws(), THREADS);
                enter(contestants, TRACED, name, again, effort.race(name));
            }
        }
        var contest =
                new Contest(
                        "An error of 0.15 % in the median, " + version + " inputs", contestants);
        contest.run();
        show(
                contest,
                contest.table(
                        "true error",
                        each -> Shown.percent(Truth.relativeError(version, each.answers()))));
        targets.atLeast(
                "to an error, " + version + ": numpy's time over Flopcast's",
                40,
                contest.ratio(Programs.NUMPY, Programs.FLOPCAST));
        targets.atLeast(
                "to an error, " + version + ": Squiggle's time over Flopcast's",
                1_200,
                contest.ratio(Programs.SQUIGGLE, Programs.FLOPCAST));
    }

    private void plainDraws(String version, int draws) {
        var contestants = new ArrayList<Contestant>();
        for (String name : programs.names()) {
            if (name.startsWith(Programs.SQUIGGLE) && draws > MILLION) {
                continue;
            }
            enterPlain(contestants, name, new Task("plain", version, draws, THREADS));
        }
        String number = draws == MILLION ? "A million" : draws / MILLION + " million";
        var contest = new Contest(number + " plain draws, " + version + " inputs", contestants);
        contest.run();
        show(contest, contest.table("differs by", each -> Shown.percent(contest.difference(each))));
        String what = number + " plain draws, " + version + ": ";
        targets.atLeast(
                what + "numpy's time over Flopcast's",
                draws == MILLION ? 8 : 10,
                contest.ratio(Programs.NUMPY, Programs.FLOPCAST));
        if (draws == MILLION) {
            targets.atLeast(
                    what + "Squiggle's time over Flopcast's",
                    200,
                    contest.ratio(Programs.SQUIGGLE, Programs.FLOPCAST));
            targets.atMost(
                    what + "Flopcast's time over C's, 2 threads",
                    1.5,
                    contest.ratio(Programs.FLOPCAST, Programs.C));
            targets.atMost(
                    what + "Flopcast's time over C's, 1 thread",
                    1.5,
                    contest.ratio(Programs.FLOPCAST + ALONE, Programs.C + ALONE));
        }
    }

    private void evaluation(String version) {
        var contestants = new ArrayList<Contestant>();
        for (String name : programs.names()) {
            if (!name.startsWith(Programs.SQUIGGLE)) {
                enterPlain(contestants, name, new Task("evaluate", version, MILLION, THREADS));
            }
        }
        var contest = new Contest("Evaluation only, " + version + " inputs", contestants);
        contest.run();
        show(
                contest,
                contest.table(
                        "million draws a second",
                        each -> Shown.figures(each.task().draws() / 1e6 / each.seconds())));
        if (version.equals("uniform")) {
            targets.atLeast(
                    "evaluation only, uniform: million draws a second",
                    150,
                    contest.seconds(Programs.FLOPCAST).map(seconds -> 1 / seconds));
        }
    }

    /// With two threads and, where the program can, with one.
    private void enterPlain(List<Contestant> contestants, String name, Task task) {
        enter(contestants, name, name, task, effort.contest(name, task.draws()));
        if (name.startsWith(Programs.C) || name.equals(Programs.FLOPCAST)) {
            Task alone = new Task(task.kind(), task.version(), task.draws(), 1);
            enter(contestants, name + ALONE, name, alone, effort.contest(name, task.draws()));
        }
    }

    private void enter(
            List<Contestant> contestants,
            String name,
            String program,
            Task task,
            Contestant.Turns turns) {
        programs.find(program)
                .ifPresent(peer -> contestants.add(new Contestant(name, peer, task, turns)));
    }

    private void wholeProcesses() {
        show("### Whole process, from its start, 16,384 draws\n");
        for (String version : VERSIONS) {
            Task task = new Task("run", version, RunSettings.STANDARD_DRAWS, THREADS);
            var table = new Table(version + " inputs", "time");
            Optional<Double> flopcast = Optional.empty();
            Optional<Double> squiggle = Optional.empty();
            for (String name : programs.names()) {
                double seconds = programs.cold(name, task).seconds(effort.starts());
                table.row(name, Shown.time(seconds));
                flopcast = name.equals(Programs.FLOPCAST) ? Optional.of(seconds) : flopcast;
                squiggle = name.equals(Programs.SQUIGGLE) ? Optional.of(seconds) : squiggle;
            }
            show(table.toString());
            double own = flopcast.orElseThrow();
            targets.atMost("whole process, " + version + " [ms]", 200, Optional.of(1e3 * own));
            targets.atMost(
                    "whole process, " + version + ": over Squiggle's",
                    1,
                    squiggle.map(theirs -> own / theirs));
        }
    }

    private void memory() {
        show("### Most memory held, a million plain draws\n");
        var table = new Table("program", "memory");
        for (String name : programs.names()) {
            try (Peer fresh = Peer.start(programs.command(name))) {
                for (int seed = 1; seed <= 3; seed++) {
                    fresh.ask(new Task("plain", "uniform", MILLION, THREADS), seed);
                }
                fresh.peakMemory().ifPresent(bytes -> table.row(name, Shown.megabytes(bytes)));
            }
        }
        show(table.toString());
    }

    private void show(Contest contest, Table table) {
        show("### " + contest.title() + "\n");
        show(table.toString());
    }

    private void show(String text) {
        System.out.println(text);
        page.append(text).append('\n');
    }
}
