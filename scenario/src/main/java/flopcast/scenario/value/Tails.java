package flopcast.scenario.value;

import flopcast.quantity.distribution.Affine;
import flopcast.quantity.distribution.Beta;
import flopcast.quantity.distribution.Cauchy;
import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Exponential;
import flopcast.quantity.distribution.Gamma;
import flopcast.quantity.distribution.Logistic;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.distribution.Pareto;
import flopcast.quantity.distribution.StudentT;
import flopcast.quantity.distribution.Truncated;
import flopcast.quantity.distribution.Weibull;
import java.util.function.ToDoubleFunction;

/// Which moments of a distribution do not exist. An order is that of the first: the moment is
/// infinite for it and all above. It is infinite where none is known to be.
final class Tails {

    private static final double ALL_EXIST = Double.POSITIVE_INFINITY;

    private Tails() {}

    /// Of `E|X|^k`.
    static double powers(Distribution distribution) {
        return switch (distribution) {
            case Cauchy _ -> 1;
            case StudentT studentT -> studentT.degrees();
            case Pareto pareto -> pareto.shape();
            case Truncated(Distribution base, double low, double high) ->
                    isBounded(base, low, high) ? ALL_EXIST : powers(base);
            case Mixture mixture -> least(mixture, Tails::powers);
            case Affine affine -> powers(affine.base());
            default -> byMoments(distribution);
        };
    }

    private static boolean isBounded(Distribution base, double low, double high) {
        return Double.isFinite(Math.max(low, base.lowest()))
                && Double.isFinite(Math.min(high, base.highest()));
    }

    private static double byMoments(Distribution distribution) {
        if (distribution.mean().isEmpty()) {
            return 1;
        }
        return distribution.variance().isEmpty() ? 2 : ALL_EXIST;
    }

    /// Of `E|X|^-k`, where values begin at 0 but have no density there.
    static double reciprocals(Distribution distribution) {
        return switch (distribution) {
            case Gamma gamma -> gamma.shape();
            case Beta beta -> beta.alpha();
            case Weibull weibull -> weibull.shape();
            case Mixture mixture -> least(mixture, Tails::reciprocals);
            case Affine(Distribution base, _, double shift) when shift == 0 -> reciprocals(base);
            default -> ALL_EXIST;
        };
    }

    /// Of `E e^(kX)`, the tail above; or of `E e^(-kX)`, the tail below.
    static double exponentials(Distribution distribution, boolean above) {
        return switch (distribution) {
            case Cauchy _, StudentT _ -> 0;
            case Logistic logistic -> 1 / logistic.scale();
            case Pareto _, Lognormal _ -> above ? 0 : ALL_EXIST;
            case Exponential exponential -> above ? exponential.rate() : ALL_EXIST;
            case Gamma gamma -> above ? 1 / gamma.scale() : ALL_EXIST;
            case Weibull(double shape, double scale) when above && shape <= 1 ->
                    shape < 1 ? 0 : 1 / scale;
            case Truncated(Distribution base, double low, double high) ->
                    Double.isFinite(above ? high : low) ? ALL_EXIST : exponentials(base, above);
            case Mixture mixture -> least(mixture, each -> exponentials(each, above));
            case Affine(Distribution base, double factor, _) ->
                    exponentials(base, factor > 0 == above) / Math.abs(factor);
            default -> ALL_EXIST;
        };
    }

    private static double least(Mixture mixture, ToDoubleFunction<Distribution> order) {
        return mixture.components().stream().mapToDouble(order).min().orElse(ALL_EXIST);
    }
}
