package flopcast.report.chart;

import flopcast.training.fact.Fact;
import flopcast.training.fact.Figure;
import flopcast.training.fact.FigureValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A trained model as the facts have it, as far as it could be known at a date.
///
/// @param compute training compute [FLOP]
record KnownModel(
        String name,
        LocalDate release,
        OptionalDouble compute,
        OptionalDouble parameters,
        OptionalDouble tokens) {

    /// Those with a day of release, in its order.
    ///
    /// @param models facts of the table `model`
    /// @param asOf facts younger than this stay unseen
    static List<KnownModel> of(Collection<Fact> models, Optional<LocalDate> asOf) {
        var known = new ArrayList<KnownModel>();
        for (Fact fact : models) {
            Optional<Figure> release = seen(fact, "release", asOf);
            if (release.isPresent() && release.get().value() instanceof FigureValue.Day(var day)) {
                known.add(
                        new KnownModel(
                                String.join(" ", fact.key()),
                                day,
                                amount(fact, "compute", asOf),
                                amount(fact, "parameters", asOf),
                                amount(fact, "tokens", asOf)));
            }
        }
        known.sort(Comparator.comparing(KnownModel::release));
        return known;
    }

    private static Optional<Figure> seen(Fact fact, String figure, Optional<LocalDate> asOf) {
        return fact.figure(figure).filter(found -> asOf.map(found::isKnownBy).orElse(true));
    }

    private static OptionalDouble amount(Fact fact, String figure, Optional<LocalDate> asOf) {
        return seen(fact, figure, asOf)
                .filter(found -> found.value() instanceof FigureValue.Amount)
                .map(found -> OptionalDouble.of(((FigureValue.Amount) found.value()).value()))
                .orElse(OptionalDouble.empty());
    }
}
