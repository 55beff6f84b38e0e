package flopcast.scenario.forecast;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Verdict.Decision;
import flopcast.scenario.trace.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds claims against what came out.
///
/// A claim holds when the quantity, or its median, rounded to the digits that the claim is written
/// with, equals it; a claimed range, when the quantity so rounded lies in it.
final class Judge {

    private static final double NEARLY_SURE = 1.959963984540054;
    private static final int SHOWN_DIGITS = 5;

    private final int draws;
    private final UnitTable units;

    Judge(int draws, UnitTable units) {
        this.draws = draws;
        this.units = units;
    }

    /// @param readings the claim's other readings, run
    Verdict judge(Claim claim, Result result, Map<String, Result> readings) {
        Estimate centre = centre(result);
        Decision plain = decision(claim.claimed(), centre);
        Optional<String> agreeing =
                plain == Decision.HOLDS ? Optional.empty() : agreeing(claim, readings);
        Decision decision = agreeing.isPresent() ? Decision.HOLDS_WITH_READING : plain;
        return new Verdict(
                decision,
                claim.text(),
                claim.claimed().stream().map(Claim.Written::value).toList(),
                claim.where(),
                agreeing,
                centres(readings),
                decision == Decision.HOLDS ? "" : text(centre, result),
                claim.why(),
                decision == Decision.UNDECIDED ? drawsNeeded(claim.claimed(), centre) : 0);
    }

    private Optional<String> agreeing(Claim claim, Map<String, Result> readings) {
        return readings.entrySet().stream()
                .filter(reading ->
                        decision(claim.claimed(), centre(reading.getValue())) == Decision.HOLDS)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Double> centres(Map<String, Result> readings) {
        Map<String, Double> centres = new LinkedHashMap<>();
        readings.forEach((name, reading) -> centres.put(name, centre(reading).value()));
        return centres;
    }

    private static Estimate centre(Result result) {
        return switch (result) {
            case Result.Known number -> number.estimate();
            case Result.Uncertain uncertain -> uncertain.summary().median();
            default -> Estimate.exact(Double.NaN);
        };
    }

    /// The values whose rounding agrees lie within half a step of the claim.
    private static Decision decision(List<Claim.Written> claimed, Estimate centre) {
        double inside = distanceInside(claimed, centre.value());
        double reach = NEARLY_SURE * (Double.isNaN(centre.error()) ? 0 : centre.error());
        if (Math.abs(inside) <= reach && reach > 0) {
            return Decision.UNDECIDED;
        }
        return inside >= 0 ? Decision.HOLDS : Decision.DOES_NOT_HOLD;
    }

    /// How far inside the limits of rounding a value is; negative outside, `NaN` if it is no
    /// number.
    private static double distanceInside(List<Claim.Written> claimed, double value) {
        Claim.Written low = claimed.getFirst();
        Claim.Written high = claimed.getLast();
        double slack = Math.ulp(value) * 4;
        double aboveLow = value - (low.value() - low.step() / 2);
        double belowHigh = high.value() + high.step() / 2 - value;
        return Math.min(aboveLow + slack, belowHigh - slack);
    }

    /// The error falls with the square root of the number of draws.
    private long drawsNeeded(List<Claim.Written> claimed, Estimate centre) {
        double ratio =
                NEARLY_SURE * centre.error() / Math.abs(distanceInside(claimed, centre.value()));
        double needed = Math.min(1e12, draws * ratio * ratio);
        return (long) Math.ceil(needed / 1_000) * 1_000;
    }

    private String text(Estimate centre, Result result) {
        return switch (result) {
            case Result.Known number ->
                    QuantityText.of(
                                    centre.value(),
                                    number.dimension(),
                                    number.shownIn(),
                                    digits(centre),
                                    units)
                            .toString();
            case Result.Uncertain uncertain ->
                    QuantityText.of(
                                    centre.value(),
                                    uncertain.dimension(),
                                    uncertain.shownIn(),
                                    digits(centre),
                                    units)
                            .toString();
            default -> "a " + result.kind();
        };
    }

    private static Digits digits(Estimate centre) {
        return centre.error() == 0
                ? Digits.atMost(SHOWN_DIGITS)
                : Digits.justifiedBy(centre.error());
    }
}
