package flopcast.scenario.forecast;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.setting.Precision;
import flopcast.scenario.setting.RunSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs a scenario with more and more draws, until its headlines are known as well as is wanted.
///
/// A first run tells how much is missing. Each next run has as many draws as the errors need if
/// they go on to fall as they fell between the last two runs, or with the square root of the number
/// of draws while that is all that is known, but at most [#LARGEST_STEP] times as many: errors of
/// evenly spread draws fall faster. Numbers of draws are whole rounds, and of Sobol's points powers
/// of two of them, at which these are most even. So they follow from the scenario and its settings
/// alone.
public final class Refinement {

    private static final int LARGEST_STEP = 16;

    /// A rate is read off two runs of which one has so many times the draws of the other.
    private static final int TELLING_STEP = 4;

    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 1;

    /// Since an error is known to an eighth of itself only.
    private static final double MARGIN = 1.1;

    private static final int MOST_NAMED = 3;
    private static final Digits TWO_DIGITS = Digits.atMost(2);

    private final Experiment experiment;
    private final RunSettings settings;
    private final Precision wanted;
    private final Listener listener;
    private Map<String, Double> before = Map.of();
    private int drawsBefore;
    private int runs;
    private long drawsInAll;

    private Refinement(
            Experiment experiment, RunSettings settings, Precision wanted, Listener listener) {
        this.experiment = experiment;
        this.settings = settings;
        this.wanted = wanted;
        this.listener = listener;
    }

    /// Is told before each run.
    @FunctionalInterface
    public interface Listener {

        Listener NOBODY = (_, _) -> {};

        /// @param draws of the run that begins
        /// @param reached the largest relative error so far; positive infinite at first
        void begins(int draws, double reached);
    }

    /// @param settings of the first run, with few draws
    /// @throws ScenarioException carrying the problem that a run met
    public static Forecast run(
            Experiment experiment, RunSettings settings, Precision wanted, Listener listener) {
        return new Refinement(experiment, settings, wanted, listener).run();
    }

    private Forecast run() {
        int draws = Math.min(settings.draws(), wanted.mostDraws());
        double reached = Double.POSITIVE_INFINITY;
        while (true) {
            listener.begins(draws, reached);
            Forecast forecast = experiment.run(settings.withDraws(draws));
            runs++;
            drawsInAll += forecast.draws();
            List<HeadlineErrors.Entry> errors = HeadlineErrors.of(forecast);
            reached = largest(errors);
            int next = reached <= wanted.relativeError() ? 0 : next(forecast, errors);
            if (next <= forecast.draws()) {
                return finished(forecast, errors);
            }
            before = byStatistic(errors);
            drawsBefore = forecast.draws();
            draws = next;
        }
    }

    private int next(Forecast forecast, List<HeadlineErrors.Entry> errors) {
        double drawn = forecast.draws();
        double most = Math.min(wanted.mostDraws(), wanted.mostKept() / columns(forecast));
        double needed = drawn;
        for (HeadlineErrors.Entry each : errors) {
            needed = Math.max(needed, needed(each, forecast.draws()));
        }
        double rounds = Math.ceil(Math.min(needed, drawn * LARGEST_STEP) / Layout.ROUND);
        if (settings.sampling() == Sampling.SOBOL) {
            rounds = Math.scalb(1.0, Math.getExponent(2 * rounds - 1));
        }
        return (int) Math.min(rounds * Layout.ROUND, most);
    }

    /// About how many draws an error needs to be as small as is wanted.
    private double needed(HeadlineErrors.Entry each, int drawn) {
        double excess = each.relativeError() / wanted.relativeError();
        return excess <= 1 ? drawn : drawn * Real.pow(MARGIN * excess, 1 / rate(each, drawn));
    }

    /// The power of the number of draws with which an error falls.
    private double rate(HeadlineErrors.Entry each, int drawn) {
        double step = drawsBefore == 0 ? 1 : (double) drawn / drawsBefore;
        double fall = before.getOrDefault(each.statistic(), Double.NaN) / each.relativeError();
        return step < TELLING_STEP || !(fall < Double.POSITIVE_INFINITY)
                ? SLOWEST
                : Math.clamp(Real.log(fall) / Real.log(step), SLOWEST, FASTEST);
    }

    private static long columns(Forecast forecast) {
        long columns = 0;
        for (Output output : forecast.headlines()) {
            columns += columns(output.result());
        }
        return Math.max(columns, 1);
    }

    private static long columns(Result result) {
        return switch (result) {
            case Result.ListOf list -> list.items().stream().mapToLong(Refinement::columns).sum();
            case Result.Dict dict ->
                    dict.entries().values().stream().mapToLong(Refinement::columns).sum();
            case Result.Uncertain _, Result.UncertainDate _, Result.Known _, Result.Truth _ -> 1;
            case Result.Text _, Result.Date _, Result.Described _ -> 0;
        };
    }

    private static double largest(List<HeadlineErrors.Entry> errors) {
        return errors.stream().mapToDouble(HeadlineErrors.Entry::relativeError).max().orElse(0);
    }

    private static Map<String, Double> byStatistic(List<HeadlineErrors.Entry> errors) {
        Map<String, Double> byStatistic = new HashMap<>();
        errors.forEach(each -> byStatistic.put(each.statistic(), each.relativeError()));
        return byStatistic;
    }

    private Forecast finished(Forecast forecast, List<HeadlineErrors.Entry> errors) {
        List<HeadlineErrors.Entry> falling =
                errors.stream()
                        .sorted(
                                Comparator.comparingDouble(HeadlineErrors.Entry::relativeError)
                                        .reversed())
                        .toList();
        List<PrecisionSummary.Missed> missed =
                falling.stream()
                        .filter(each -> each.relativeError() > wanted.relativeError())
                        .map(each ->
                                new PrecisionSummary.Missed(
                                        each.statistic(),
                                        each.output(),
                                        each.relativeError(),
                                        Math.ceil(needed(each, forecast.draws()))))
                        .toList();
        var summary =
                new PrecisionSummary(
                        wanted.relativeError(),
                        largest(errors),
                        falling.isEmpty() ? "" : falling.getFirst().statistic(),
                        runs,
                        drawsInAll,
                        missed);
        var remarks = new ArrayList<>(forecast.remarks());
        if (!missed.isEmpty()) {
            remarks.add(remark(missed, forecast.draws()));
        }
        return forecast.withPrecision(summary, remarks);
    }

    private Problem remark(List<PrecisionSummary.Missed> missed, int draws) {
        String named =
                missed.stream()
                        .limit(MOST_NAMED)
                        .map(Refinement::told)
                        .collect(Collectors.joining("; "));
        int others = missed.size() - MOST_NAMED;
        String rest = others > 0 ? "; and " + others + (others > 1 ? " others" : " other") : "";
        return Problem.warning(
                "precision-missed",
                experiment.span(missed.getFirst().output()),
                "the precision of "
                        + percent(wanted.relativeError())
                        + " is not reached with "
                        + grouped(draws)
                        + " draws: "
                        + named
                        + rest,
                "Take the printed errors as they are, or allow more draws with --draws.");
    }

    private static String told(PrecisionSummary.Missed missed) {
        if (missed.relativeError() == Double.POSITIVE_INFINITY) {
            return missed.statistic() + " is 0 as far as is known";
        }
        return missed.statistic()
                + " is known to "
                + percent(missed.relativeError())
                + ", and would take about "
                + NumberText.of(missed.drawsNeeded(), TWO_DIGITS)
                + " draws";
    }

    private static String percent(double share) {
        return NumberText.of(100 * share, TWO_DIGITS) + " %";
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
