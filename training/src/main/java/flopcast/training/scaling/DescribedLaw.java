package flopcast.training.scaling;

import java.util.Optional;

/// A scaling law with all that a forecaster must know to use it: one of a paper, or one's own.
public interface DescribedLaw {

    /// As outputs and problems call it.
    String id();

    ScalingLaw law();

    /// Which weights `N` counts.
    PublishedLaw.Counting counting();

    FitDomain domain();

    /// Who says so, in one line.
    String citation();

    /// The range of training runs, or of the rows of a table, in which an argument or an answer
    /// ought to stay.
    default Optional<Range> range(String what) {
        return law().tabulated().isPresent() && what.equals(Measure.COMPUTE.what())
                ? law().tabulated()
                : domain().range(what);
    }
}
