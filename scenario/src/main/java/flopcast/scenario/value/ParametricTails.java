package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.value.MissingMoments.Tail;
import java.util.List;
import java.util.Optional;

/// Which moments of a constructor with uncertain parameters do not exist: those that are infinite
/// where the parameters are what they may be, and those that a parameter hands on.
///
/// Its uniform says nothing of the parameters, so that a moment is the mean over the parameters of
/// the moment that belongs to each. With `Xₖ = E|X|ᵏ`, and `c` above 0 whatever the parameters:
///
/// ```text
/// Student t, Pareto             Xₖ infinite where degrees or shape are at most k
/// normal, logistic, uniform …   Xₖ ≥ c·|middle or end|ᵏ and c·scaleᵏ
/// exponential                   Xₖ = k!/rateᵏ
/// Weibull, gamma, Pareto        Xₖ ≥ c·scaleᵏ
/// lognormal                     Xₖ = E e^(k·middle + k²·deviation²/2)
/// ```
///
/// Source: Johnson, Kotz & Balakrishnan 1994/1995, "Continuous Univariate Distributions", vols. 1
/// and 2.
final class ParametricTails {

    private static final String NEAR_ZERO = "its rate can be as near to 0 as you like";
    private static final String SPREAD =
            "it is lognormal with a deviation whose tail is too heavy for that";

    private final MissingMoments moments;
    private final List<Node> arguments;

    /// @param arguments the uniform, then the parameters
    private ParametricTails(MissingMoments moments, List<Node> arguments) {
        this.moments = moments;
        this.arguments = arguments;
    }

    /// Light where the uniform may say something of the parameters.
    static Tail of(ParametricQuantile function, List<Node> arguments, MissingMoments moments) {
        var tails = new ParametricTails(moments, arguments);
        return tails.isApart() ? tails.of(function) : Tail.LIGHT;
    }

    /// The order of the first of `E e^(kX)`, or of `E e^(-kX)`, that is infinite.
    static double exponentials(
            ParametricQuantile function,
            List<Node> arguments,
            boolean above,
            MissingMoments moments) {
        var tails = new ParametricTails(moments, arguments);
        return tails.isApart() ? tails.exponentials(function, above) : Double.POSITIVE_INFINITY;
    }

    private boolean isApart() {
        Node uniform = arguments.getFirst();
        return moments.isAsAssumed(uniform)
                && arguments.stream()
                        .skip(1)
                        .allMatch(each -> Reachable.areIndependent(uniform, each));
    }

    private Tail of(ParametricQuantile function) {
        return switch (function) {
            case CAUCHY -> new Tail(1, "a cauchy has none").heavier(ofParameters(1, 2));
            case STUDENT_T ->
                    threshold("the degrees of freedom of a studentT may be as few as ", true);
            case STUDENT_T_MOVED ->
                    threshold(
                                    "the degrees of freedom of a studentT may be as few as ",
                                    areConstant(2, 3))
                            .heavier(ofParameters(2, 3));
            case PARETO -> paretoShape().heavier(ofParameters(1, 1));
            case NORMAL, NORMAL_INTERVAL, LOGISTIC, UNIFORM, LOGNORMAL_INTERVAL ->
                    ofParameters(1, 2);
            case TRIANGULAR, PERT -> ofParameters(1, 3);
            case LOGUNIFORM, POISSON, POINT_MASS -> ofParameters(1, 1);
            case WEIBULL -> ofParameters(2, 2);
            case GAMMA -> areConstant(1, 1) ? ofParameters(2, 2) : Tail.LIGHT;
            case EXPONENTIAL -> new Tail(moments.reciprocals(arguments.get(1)), NEAR_ZERO);
            case LOGNORMAL ->
                    new Tail(ofExponential(true), isSpread() ? SPREAD : MissingMoments.EXPONENTIAL);
            case BETA, BERNOULLI, BINOMIAL -> Tail.LIGHT;
        };
    }

    private Tail ofParameters(int first, int last) {
        Tail heaviest = Tail.LIGHT;
        for (Node parameter : arguments.subList(first, last + 1)) {
            heaviest = heaviest.heavier(moments.of(parameter));
        }
        return heaviest;
    }

    private boolean areConstant(int first, int last) {
        return arguments.subList(first, last + 1).stream()
                .allMatch(Node.Constant.class::isInstance);
    }

    private Tail paretoShape() {
        return threshold(
                arguments.get(2), "the shape of a pareto may be as low as ", areConstant(1, 1));
    }

    private Tail threshold(String words, boolean isAlone) {
        return threshold(arguments.get(1), words, isAlone);
    }

    /// Moments of the order of the least value that the parameter may have, and above it, are
    /// infinite. That of just that order is where the parameter has a probability, or a density,
    /// there: near it the moment is a multiple of `1 / (parameter - order)`.
    ///
    /// @param isAlone whether all other parameters are constants
    private Tail threshold(Node parameter, String words, boolean isAlone) {
        if (!moments.mayBeAsAssumed(parameter)) {
            return Tail.LIGHT;
        }
        double least = Ranges.least(parameter);
        Optional<Distribution> exact = ClosedForm.of(parameter);
        boolean isReached =
                parameter instanceof Node.Constant
                        || (isAlone
                                && exact.filter(each -> each.density(each.lowest()) > 0)
                                        .isPresent());
        double order = isReached ? least : Math.nextUp(least);
        return new Tail(order, words + NumberText.of(least, Digits.atMost(3)));
    }

    private double exponentials(ParametricQuantile function, boolean above) {
        return switch (function) {
            case CAUCHY, STUDENT_T, STUDENT_T_MOVED -> 0;
            case LOGNORMAL, LOGNORMAL_INTERVAL, PARETO -> above ? 0 : Double.POSITIVE_INFINITY;
            case NORMAL -> ofExponential(above);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /// Of the exponential of a normal, or of its reciprocal.
    private double ofExponential(boolean above) {
        return isSpread() ? 0 : moments.exponentials(arguments.get(1), above);
    }

    /// `E e^(k²·s²/2)` is infinite for every `k` where `E e^(k·s)` is for one.
    private boolean isSpread() {
        Node middle = arguments.get(1);
        Node deviation = arguments.get(2);
        return moments.exponentials(deviation, true) < Double.POSITIVE_INFINITY
                && moments.areIndependent(middle, deviation);
    }
}
