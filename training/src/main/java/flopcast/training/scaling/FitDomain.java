package flopcast.training.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The training runs that a law was fitted to. Outside it extrapolates. A lower end of 0 is one
/// that is not known.
///
/// @param extents the ranges that are known
/// @param runs what they were, in one phrase
public record FitDomain(List<Extent> extents, String runs) {

    /// @param what `parameters`, `tokens`, `training compute`, or the name of another argument
    /// @param unit of the range; `1` for plain numbers
    public record Extent(String what, String symbol, String unit, Range range) {}

    public FitDomain {
        extents = List.copyOf(extents);
    }

    /// Runs of which no range is known yet.
    public static FitDomain of(String runs) {
        return new FitDomain(List.of(), runs);
    }

    public FitDomain parameters(double low, double high) {
        return with(Measure.PARAMETERS, low, high);
    }

    public FitDomain tokens(double low, double high) {
        return with(Measure.TOKENS, low, high);
    }

    /// Training compute [FLOP].
    public FitDomain compute(double low, double high) {
        return with(Measure.COMPUTE, low, high);
    }

    /// Plain numbers, such as `experts`.
    public FitDomain numbers(String name, double low, double high) {
        return with(new Extent(name, name, Measure.NUMBER.unit(), new Range(low, high)));
    }

    /// The range that watches an argument or an answer.
    public Optional<Range> range(String what) {
        return extents.stream()
                .filter(extent -> extent.what().equals(what))
                .map(Extent::range)
                .findFirst();
    }

    private FitDomain with(Measure measure, double low, double high) {
        return with(
                new Extent(measure.what(), measure.symbol(), measure.unit(), new Range(low, high)));
    }

    private FitDomain with(Extent extent) {
        var more = new ArrayList<>(extents);
        more.add(extent);
        return new FitDomain(more, runs);
    }
}
