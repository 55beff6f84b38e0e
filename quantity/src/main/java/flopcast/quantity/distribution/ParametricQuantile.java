package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.Arrays;

/// A quantile function whose parameters differ from draw to draw: `normal(5 to 10, 2)`.
///
/// The first argument is the uniform, the others are the parameters in the order of the
/// distribution's record. The bits are those of the record's quantile; where the record would
/// refuse the parameters, there is no value.
public enum ParametricQuantile implements BlockFunction {
    NORMAL("normal", 3) {
        @Override
        public double value(double[] x) {
            return finite(x[1]) && positive(x[2]) ? Normal.quantile(x[0], x[1], x[2]) : Double.NaN;
        }

        @Override
        public void fill(double[][] x, double[] result, int length, Columns columns) {
            columns.normalQuantile(x[0], result, length);
            for (int i = 0; i < length; i++) {
                boolean isPossible = finite(x[1][i]) && positive(x[2][i]);
                result[i] = isPossible ? Math.fma(x[2][i], result[i], x[1][i]) : Double.NaN;
            }
        }
    },

    /// Of the ends of a 90% interval.
    NORMAL_INTERVAL("normal interval", 3) {
        @Override
        public double value(double[] x) {
            if (!(finite(x[1]) && finite(x[2]) && x[1] < x[2])) {
                return Double.NaN;
            }
            double middle = x[1] / 2 + x[2] / 2;
            return Normal.quantile(x[0], middle, (x[2] / 2 - x[1] / 2) / DEVIATIONS_TO_95_PERCENT);
        }
    },

    LOGNORMAL("lognormal", 3) {
        @Override
        public double value(double[] x) {
            return finite(x[1]) && positive(x[2])
                    ? Lognormal.quantile(x[0], x[1], x[2])
                    : Double.NaN;
        }

        @Override
        public void fill(double[][] x, double[] result, int length, Columns columns) {
            columns.normalQuantile(x[0], result, length);
            columns.expOfLinear(x[2], result, x[1], result, length);
            for (int i = 0; i < length; i++) {
                boolean isPossible = finite(x[1][i]) && positive(x[2][i]);
                result[i] = isPossible ? result[i] : Double.NaN;
            }
        }
    },

    /// Of the ends of a 90% interval: `low to high`.
    LOGNORMAL_INTERVAL("interval", 3) {
        @Override
        public double value(double[] x) {
            return positive(x[1]) && positive(x[2]) && x[1] < x[2]
                    ? Lognormal.quantileBetween(x[0], x[1], x[2], DEVIATIONS_TO_95_PERCENT)
                    : Double.NaN;
        }
    },

    UNIFORM("uniform", 3) {
        @Override
        public double value(double[] x) {
            return finite(x[1]) && finite(x[2]) && x[1] < x[2]
                    ? Uniform.quantile(x[0], x[1], x[2])
                    : Double.NaN;
        }

        @Override
        public void fill(double[][] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                double low = x[1][i];
                double high = x[2][i];
                boolean isPossible = finite(low) && finite(high) && low < high;
                result[i] = isPossible ? Uniform.quantile(x[0][i], low, high) : Double.NaN;
            }
        }
    },

    LOGUNIFORM("loguniform", 3) {
        @Override
        public double value(double[] x) {
            return positive(x[1]) && positive(x[2]) && x[1] < x[2]
                    ? Loguniform.quantile(x[0], x[1], x[2])
                    : Double.NaN;
        }
    },

    /// Of the low end, the mode and the high end.
    TRIANGULAR("triangular", 4) {
        @Override
        public double value(double[] x) {
            boolean isPossible = finite(x[3] - x[1]) && x[1] < x[3] && x[1] <= x[2] && x[2] <= x[3];
            return isPossible ? Triangular.quantile(x[0], x[1], x[2], x[3]) : Double.NaN;
        }
    },

    EXPONENTIAL("exponential", 2) {
        @Override
        public double value(double[] x) {
            return positive(x[1]) ? Exponential.quantile(x[0], x[1]) : Double.NaN;
        }
    },

    LOGISTIC("logistic", 3) {
        @Override
        public double value(double[] x) {
            return finite(x[1]) && positive(x[2])
                    ? Logistic.quantile(x[0], x[1], x[2])
                    : Double.NaN;
        }
    },

    CAUCHY("cauchy", 3) {
        @Override
        public double value(double[] x) {
            return finite(x[1]) && positive(x[2]) ? Cauchy.quantile(x[0], x[1], x[2]) : Double.NaN;
        }
    },

    /// Of the least value and the shape.
    PARETO("pareto", 3) {
        @Override
        public double value(double[] x) {
            return positive(x[1]) && positive(x[2])
                    ? Pareto.quantile(x[0], x[1], x[2])
                    : Double.NaN;
        }
    },

    /// Of the shape and the scale.
    WEIBULL("weibull", 3) {
        @Override
        public double value(double[] x) {
            return positive(x[1]) && positive(x[2])
                    ? Weibull.quantile(x[0], x[1], x[2])
                    : Double.NaN;
        }
    },

    /// Of the shape and the scale. This and the next ones are inverted anew for each draw, in
    /// microseconds.
    GAMMA("gamma", 3) {
        @Override
        public double value(double[] x) {
            boolean isPossible = upTo(x[1], Gamma.LARGEST_SHAPE) && positive(x[2]);
            return isPossible ? new Gamma(x[1], x[2]).quantile(x[0]) : Double.NaN;
        }
    },

    BETA("beta", 3) {
        @Override
        public double value(double[] x) {
            boolean isPossible =
                    upTo(x[1], Beta.LARGEST_PARAMETER) && upTo(x[2], Beta.LARGEST_PARAMETER);
            return isPossible ? new Beta(x[1], x[2]).quantile(x[0]) : Double.NaN;
        }
    },

    /// Of the low end, the mode and the high end.
    PERT("pert", 4) {
        @Override
        public double value(double[] x) {
            boolean isPossible = finite(x[3] - x[1]) && x[1] < x[3] && x[1] <= x[2] && x[2] <= x[3];
            return isPossible ? new Pert(x[1], x[2], x[3]).quantile(x[0]) : Double.NaN;
        }
    },

    /// Of the degrees of freedom.
    STUDENT_T("studentT", 2) {
        @Override
        public double value(double[] x) {
            return STUDENT_T_MOVED.value(new double[] {x[0], x[1], 0, 1});
        }
    },

    /// Of the degrees of freedom, the location and the scale.
    STUDENT_T_MOVED("studentT", 4) {
        @Override
        public double value(double[] x) {
            boolean isPossible =
                    x[1] >= StudentT.FEWEST_DEGREES
                            && x[1] <= StudentT.MOST_DEGREES
                            && finite(x[2])
                            && positive(x[3]);
            return isPossible ? new StudentT(x[1], x[2], x[3]).quantile(x[0]) : Double.NaN;
        }
    },

    POISSON("poisson", 2) {
        @Override
        public double value(double[] x) {
            return upTo(x[1], Poisson.LARGEST_MEAN) ? new Poisson(x[1]).quantile(x[0]) : Double.NaN;
        }
    },

    /// Of the number of trials and the probability.
    BINOMIAL("binomial", 3) {
        @Override
        public double value(double[] x) {
            boolean isPossible =
                    upTo(x[1], Binomial.MOST_TRIALS)
                            && x[1] == Math.rint(x[1])
                            && x[2] >= 0
                            && x[2] <= 1;
            return isPossible ? new Binomial(x[1], x[2]).quantile(x[0]) : Double.NaN;
        }
    },

    BERNOULLI("bernoulli", 2) {
        @Override
        public double value(double[] x) {
            return x[1] >= 0 && x[1] <= 1 ? Bernoulli.quantile(x[0], x[1]) : Double.NaN;
        }
    },

    POINT_MASS("pointMass", 2) {
        @Override
        public double value(double[] x) {
            return finite(x[1]) ? x[1] : Double.NaN;
        }
    };

    private static final double DEVIATIONS_TO_95_PERCENT = Real.normalQuantile((1 + 0.9) / 2);

    private final String operation;
    private final int arity;

    ParametricQuantile(String operation, int arity) {
        this.operation = operation;
        this.arity = arity;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public int arity() {
        return arity;
    }

    /// Whether values come from a finite or countable set in every world.
    public boolean isDiscrete() {
        return switch (this) {
            case BERNOULLI, POINT_MASS, POISSON, BINOMIAL -> true;
            default -> false;
        };
    }

    /// Without the uniform.
    @Override
    public double[] named(double[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static boolean finite(double x) {
        return Math.abs(x) < Double.POSITIVE_INFINITY;
    }

    private static boolean positive(double x) {
        return x > 0 && x < Double.POSITIVE_INFINITY;
    }

    private static boolean upTo(double x, double most) {
        return x > 0 && x <= most;
    }
}
