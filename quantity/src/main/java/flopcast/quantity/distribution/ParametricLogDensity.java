package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Real;

/// Log densities of distributions whose parameters differ from draw to draw: `observe 42 ~
/// normal(mu, 5)`.
///
/// The first argument is the value, the others are the parameters in the order of the constant of
/// [ParametricQuantile] that has the same name. Where that has no value, there is none here.
public enum ParametricLogDensity implements BlockFunction {
    NORMAL {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[1]) && positive(x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return Normal.logDensity(x[0], x[1], x[2]);
        }
    },

    NORMAL_INTERVAL {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[1]) && finite(x[2]) && x[1] < x[2];
        }

        @Override
        double logDensity(double[] x) {
            double halfWidth = x[2] / 2 - x[1] / 2;
            return Normal.logDensity(x[0], x[1] / 2 + x[2] / 2, halfWidth / DEVIATIONS);
        }
    },

    LOGNORMAL {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[1]) && positive(x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return Lognormal.logDensity(x[0], x[1], x[2]);
        }
    },

    LOGNORMAL_INTERVAL {
        @Override
        boolean isPossible(double[] x) {
            return positive(x[1]) && positive(x[2]) && x[1] < x[2];
        }

        @Override
        double logDensity(double[] x) {
            return Lognormal.logDensityBetween(x[0], x[1], x[2], DEVIATIONS);
        }
    },

    UNIFORM {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[1]) && finite(x[2]) && x[1] < x[2];
        }

        @Override
        double logDensity(double[] x) {
            return new Uniform(x[1], x[2]).logDensity(x[0]);
        }
    },

    LOGUNIFORM {
        @Override
        boolean isPossible(double[] x) {
            return positive(x[1]) && positive(x[2]) && x[1] < x[2];
        }

        @Override
        double logDensity(double[] x) {
            return new Loguniform(x[1], x[2]).logDensity(x[0]);
        }
    },

    TRIANGULAR {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[3] - x[1]) && x[1] < x[3] && x[1] <= x[2] && x[2] <= x[3];
        }

        @Override
        double logDensity(double[] x) {
            return new Triangular(x[1], x[2], x[3]).logDensity(x[0]);
        }
    },

    EXPONENTIAL {
        @Override
        boolean isPossible(double[] x) {
            return positive(x[1]);
        }

        @Override
        double logDensity(double[] x) {
            return Exponential.logDensity(x[0], x[1]);
        }
    },

    LOGISTIC {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[1]) && positive(x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return Logistic.logDensity(x[0], x[1], x[2]);
        }
    },

    CAUCHY {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[1]) && positive(x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return Cauchy.logDensity(x[0], x[1], x[2]);
        }
    },

    PARETO {
        @Override
        boolean isPossible(double[] x) {
            return positive(x[1]) && positive(x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return Pareto.logDensity(x[0], x[1], x[2]);
        }
    },

    WEIBULL {
        @Override
        boolean isPossible(double[] x) {
            return positive(x[1]) && positive(x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return Weibull.logDensity(x[0], x[1], x[2]);
        }
    },

    BERNOULLI {
        @Override
        boolean isPossible(double[] x) {
            return x[1] >= 0 && x[1] <= 1;
        }

        @Override
        double logDensity(double[] x) {
            return new Bernoulli(x[1]).logDensity(x[0]);
        }
    },

    POINT_MASS {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[1]);
        }

        @Override
        double logDensity(double[] x) {
            return x[0] == x[1] ? 0 : Double.NEGATIVE_INFINITY;
        }
    },

    GAMMA {
        @Override
        boolean isPossible(double[] x) {
            return upTo(x[1], Gamma.LARGEST_SHAPE) && positive(x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return new Gamma(x[1], x[2]).logDensity(x[0]);
        }
    },

    BETA {
        @Override
        boolean isPossible(double[] x) {
            return upTo(x[1], Beta.LARGEST_PARAMETER) && upTo(x[2], Beta.LARGEST_PARAMETER);
        }

        @Override
        double logDensity(double[] x) {
            return new Beta(x[1], x[2]).logDensity(x[0]);
        }
    },

    PERT {
        @Override
        boolean isPossible(double[] x) {
            return finite(x[3] - x[1]) && x[1] < x[3] && x[1] <= x[2] && x[2] <= x[3];
        }

        @Override
        double logDensity(double[] x) {
            return new Pert(x[1], x[2], x[3]).logDensity(x[0]);
        }
    },

    STUDENT_T {
        @Override
        boolean isPossible(double[] x) {
            return StudentT.isPossible(x[1], 0, 1);
        }

        @Override
        double logDensity(double[] x) {
            return StudentT.logDensity(x[0], x[1], 0, 1);
        }
    },

    STUDENT_T_MOVED {
        @Override
        boolean isPossible(double[] x) {
            return StudentT.isPossible(x[1], x[2], x[3]);
        }

        @Override
        double logDensity(double[] x) {
            return StudentT.logDensity(x[0], x[1], x[2], x[3]);
        }
    },

    POISSON {
        @Override
        boolean isPossible(double[] x) {
            return Poisson.isPossible(x[1]);
        }

        @Override
        double logDensity(double[] x) {
            return Poisson.logDensity(x[0], x[1]);
        }
    },

    BINOMIAL {
        @Override
        boolean isPossible(double[] x) {
            return Binomial.isPossible(x[1], x[2]);
        }

        @Override
        double logDensity(double[] x) {
            return Binomial.logDensity(x[0], x[1], x[2]);
        }
    };

    /// From the middle of an interval of 90 % to its end.
    private static final double DEVIATIONS = Real.normalQuantile((1 + 0.9) / 2);

    /// That of the distribution which `quantile` draws from.
    public static ParametricLogDensity of(ParametricQuantile quantile) {
        return valueOf(quantile.name());
    }

    /// Whether the parameters, from the second argument on, make a distribution.
    abstract boolean isPossible(double[] x);

    abstract double logDensity(double[] x);

    /// Whether these are probabilities of values that are taken with one.
    public boolean isDiscrete() {
        return quantile().isDiscrete();
    }

    @Override
    public String operation() {
        return "likelihood by " + quantile().operation();
    }

    @Override
    public int arity() {
        return quantile().arity();
    }

    @Override
    public double value(double[] x) {
        return isPossible(x) && !Double.isNaN(x[0])
                ? LogDensity.finiteOrNone(logDensity(x))
                : Double.NaN;
    }

    private ParametricQuantile quantile() {
        return ParametricQuantile.valueOf(name());
    }

    private static boolean finite(double x) {
        return Math.abs(x) < Double.POSITIVE_INFINITY;
    }

    private static boolean upTo(double x, double most) {
        return x > 0 && x <= most;
    }

    private static boolean positive(double x) {
        return x > 0 && x < Double.POSITIVE_INFINITY;
    }
}
