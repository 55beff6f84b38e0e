package flopcast.app.cli;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.setting.Precision;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Stop;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options that decide what a run computes, and how it looks.
final class RunOptions {

    static final Option FACTS =
            new Option("--facts", "A.csv,B.csv", "facts of your own, over those that are built in");
    private static final List<Option> RUN =
            List.of(
                    new Option("--seed", "N", "another set of draws (default 1)"),
                    new Option(
                            "--draws",
                            "N",
                            "how many worlds, as 100000, 16k or 1M (default 16,384)"),
                    new Option(
                            "--precision",
                            "P",
                            "draw until headline medians and means have errors of at most P, as"
                                    + " 0.1%; with --draws N at most N draws"),
                    new Option(
                            "--sampling",
                            "KIND",
                            "sobol (default), latin or plain: how the draws are spread"),
                    new Option("--as-of", "DATE", "see only facts known by then, as 2022-12-21"),
                    new Option(
                            "--year", "DAYS", "days of a year: 365, 365.25 (default) or 365.2425"),
                    FACTS,
                    new Option("--threads", "N", "at most so many cores; the result is the same"));
    static final Option JSON = Option.flag("--json", "for other programs");
    static final Option DENSITY =
            new Option("--density", "N", "with --json: densities for plots, at about N points");
    static final Option COLOUR = new Option("--color", "WHEN", "auto (default), always or never");
    static final Option HELP = Option.flag("--help", "this text");
    static final Option OUTPUTS =
            new Option("--outputs", "A,B", "the quantities to put first, with all draws");
    static final Option ALL = Option.flag("--all", "all quantities with all draws");

    private static final int MOST_DRAWS = 100_000_000;
    private static final double LEAST_PRECISION = 1e-6;
    private static final double MOST_PRECISION = 0.5;
    private static final int MOST_THREADS = 1_024;
    private static final int FEWEST_POINTS = 20;
    private static final int MOST_POINTS = 2_000;

    private RunOptions() {}

    /// What a command that runs scenarios can be told: its `own` options, then those of every run.
    static List<Option> with(Option... own) {
        var options = new ArrayList<>(List.of(own));
        options.addAll(RUN);
        options.add(COLOUR);
        options.add(HELP);
        return options;
    }

    static RunSettings settings(CommandLine line) {
        RunSettings standard = RunSettings.standard();
        return new RunSettings(
                line.value("--seed").map(RunOptions::seed).orElse(standard.seed()),
                line.value("--draws").map(RunOptions::draws).orElse(standard.draws()),
                line.value("--sampling").map(RunOptions::sampling).orElse(standard.sampling()),
                line.value("--as-of").map(RunOptions::date),
                line.value("--outputs").map(RunOptions::names).orElse(List.of()),
                line.has("--all"),
                line.value("--threads").map(RunOptions::threads).orElse(standard.threads()),
                Stop.NEVER);
    }

    /// Where a precision is wanted, a number of draws is the most that there may be.
    static Request request(CommandLine line) {
        RunSettings settings = settings(line);
        Optional<Precision> precision =
                line.value("--precision")
                        .map(RunOptions::share)
                        .map(share ->
                                line.has("--draws")
                                        ? Precision.within(share, settings.draws())
                                        : Precision.of(share));
        int draws = Math.min(settings.draws(), RunSettings.STANDARD_DRAWS);
        return precision.isEmpty()
                ? Request.of(settings)
                : new Request(settings.withDraws(draws), precision);
    }

    /// `0.1%` or `0.001`.
    private static double share(String text) {
        boolean isPercent = text.endsWith("%");
        try {
            String digits = isPercent ? text.substring(0, text.length() - 1) : text;
            double share = Double.parseDouble(digits.strip()) / (isPercent ? 100 : 1);
            if (share >= LEAST_PRECISION && share <= MOST_PRECISION) {
                return share;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new UsageException(
                "--precision is a relative error from 0.0001% to 50%, as 0.1% or 0.001, not "
                        + text);
    }

    static UnitTable units(CommandLine line) {
        Optional<String> year = line.value("--year");
        if (year.isEmpty()) {
            return UnitTable.standard();
        }
        return switch (year.get()) {
            case "365" -> UnitTable.standard().withYear(365);
            case "365.25" -> UnitTable.standard();
            case "365.2425" -> UnitTable.standard().withYear(365.2425);
            default ->
                    throw new UsageException(
                            "--year is 365, 365.25 or 365.2425 days, not " + year.get());
        };
    }

    static List<String> facts(CommandLine line) {
        return line.value("--facts").map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }

    static Colours colours(CommandLine line) {
        return switch (line.value("--color").orElse("auto")) {
            case "always" -> Colours.ALWAYS;
            case "never" -> Colours.NEVER;
            case "auto" -> Colours.AUTO;
            default -> throw new UsageException("--color is auto, always or never");
        };
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            throw new UsageException("--seed is a whole number, not " + text);
        }
    }

    static int draws(String text) {
        double count = count(text);
        if (!(count >= 1 && count <= MOST_DRAWS && count == Math.rint(count))) {
            throw new UsageException(
                    "--draws is a whole number from 1 to 100M, as 100000, 16k or 1M, not " + text);
        }
        return (int) count;
    }

    /// `NaN` where the text is no number.
    private static double count(String text) {
        String digits = text.replace(",", "").replace("_", "");
        int last = digits.length() - 1;
        double factor =
                switch (digits.isEmpty() ? ' ' : digits.charAt(last)) {
                    case 'k' -> 1e3;
                    case 'M' -> 1e6;
                    default -> 1;
                };
        try {
            return factor * Double.parseDouble(factor == 1 ? digits : digits.substring(0, last));
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private static Sampling sampling(String text) {
        for (Sampling sampling : Sampling.values()) {
            if (sampling.word().equals(text)) {
                return sampling;
            }
        }
        throw new UsageException("--sampling is sobol, latin or plain, not " + text);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new UsageException("--as-of is a date such as 2022-12-21, not " + text);
        }
    }

    private static int threads(String text) {
        try {
            int threads = Integer.parseInt(text);
            if (threads >= 1 && threads <= MOST_THREADS) {
                return threads;
            }
        } catch (NumberFormatException notWhole) {
            // said below
        }
        throw new UsageException("--threads is a whole number from 1 to 1024, not " + text);
    }

    /// 0 where no densities are asked for.
    static int densityPoints(CommandLine line) {
        if (!line.has("--density")) {
            return 0;
        }
        if (!line.has("--json")) {
            throw new UsageException("--density is for --json, which shows them");
        }
        String text = line.value("--density").orElse("");
        try {
            int points = Integer.parseInt(text);
            if (points >= FEWEST_POINTS && points <= MOST_POINTS) {
                return points;
            }
        } catch (NumberFormatException notWhole) {
            // said below
        }
        throw new UsageException("--density is a whole number from 20 to 2000, not " + text);
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (String name : text.split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        if (names.isEmpty()) {
            throw new UsageException("--outputs is a list of names such as compute,tokens");
        }
        return names;
    }
}
