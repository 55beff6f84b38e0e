package flopcast.training.scaling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A parametric law of a user's own: coefficients of a scenario, or of a file that a fit wrote.
///
/// Its equation is that of [ParametricLaw]; its coefficients are handed in where it is asked, so
/// that they can be draws.
///
/// @param id as outputs and problems call it
/// @param citation who says so, in one line
/// @param knownSince the day from which a forecast could have used it; empty where nobody says
public record OwnLaw(
        String id,
        PublishedLaw.Counting counting,
        FitDomain domain,
        String citation,
        Optional<LocalDate> knownSince)
        implements DescribedLaw {

    /// What a user calls the coefficients, in the order of [ParametricLaw#coefficients].
    public static final List<Coefficient> COEFFICIENTS =
            List.of(
                    new Coefficient("irreducibleLoss", 0, "nat/token"),
                    new Coefficient("parameterCoefficient", 0, "nat/token"),
                    new Coefficient("parameterExponent", 0, ""),
                    new Coefficient("tokenCoefficient", 0, "nat/token"),
                    new Coefficient("tokenExponent", 0, ""));

    private static final ScalingLaw PARAMETRIC =
            new FittedLaw(ParametricLaw.EQUATION, COEFFICIENTS, ParametricQuestions.all());

    @Override
    public ScalingLaw law() {
        return PARAMETRIC;
    }
}
