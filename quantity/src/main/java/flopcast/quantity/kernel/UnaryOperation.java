package flopcast.quantity.kernel;

/// A function of one column.
///
/// Every operation has a loop of its own. The repetition is deliberate: the compiler makes good
/// code of a plain loop, which it cannot for one shared loop around a call that differs.
public enum UnaryOperation implements BlockFunction {
    NEGATE("negation") {
        @Override
        double of(double x) {
            return -x;
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = -x[i];
            }
        }
    },

    ABSOLUTE("absolute value") {
        @Override
        double of(double x) {
            return Math.abs(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Math.abs(x[i]);
            }
        }
    },

    EXP("exponential") {
        @Override
        double of(double x) {
            return Real.exp(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            columns.exp(x, result, length);
        }
    },

    /// No value at 0 and below.
    LOG("logarithm") {
        @Override
        double of(double x) {
            return x > 0 ? Real.log(x) : Double.NaN;
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            columns.logOfPositive(x, result, length);
        }
    },

    LOG10("decimal logarithm") {
        @Override
        double of(double x) {
            return x > 0 ? Real.log10(x) : Double.NaN;
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            columns.log10OfPositive(x, result, length);
        }
    },

    LOG2("binary logarithm") {
        @Override
        double of(double x) {
            return x > 0 ? Real.log2(x) : Double.NaN;
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            columns.log2OfPositive(x, result, length);
        }
    },

    LOG1P("logarithm of 1 + x") {
        @Override
        double of(double x) {
            return x > -1 ? Real.log1p(x) : Double.NaN;
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            columns.log1pOfPositive(x, result, length);
        }
    },

    EXPM1("exponential less 1") {
        @Override
        double of(double x) {
            return Real.expm1(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Real.expm1(x[i]);
            }
        }
    },

    SQRT("square root") {
        @Override
        double of(double x) {
            return Math.sqrt(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Math.sqrt(x[i]);
            }
        }
    },

    FLOOR("floor") {
        @Override
        double of(double x) {
            return Math.floor(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Math.floor(x[i]);
            }
        }
    },

    CEIL("ceiling") {
        @Override
        double of(double x) {
            return Math.ceil(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Math.ceil(x[i]);
            }
        }
    },

    /// To the nearest whole number, halves upward.
    ROUND("rounding") {
        @Override
        double of(double x) {
            return rounded(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = rounded(x[i]);
            }
        }
    },

    SIN("sine") {
        @Override
        double of(double x) {
            return Real.sin(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Real.sin(x[i]);
            }
        }
    },

    COS("cosine") {
        @Override
        double of(double x) {
            return Real.cos(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Real.cos(x[i]);
            }
        }
    },

    TAN("tangent") {
        @Override
        double of(double x) {
            return Real.tan(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Real.tan(x[i]);
            }
        }
    },

    ASIN("arcsine") {
        @Override
        double of(double x) {
            return Real.asin(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Real.asin(x[i]);
            }
        }
    },

    ACOS("arccosine") {
        @Override
        double of(double x) {
            return Real.acos(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Real.acos(x[i]);
            }
        }
    },

    ATAN("arctangent") {
        @Override
        double of(double x) {
            return Real.atan(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Real.atan(x[i]);
            }
        }
    },

    /// 1 for 0, and 0 for any other number.
    NOT("negation of a truth value") {
        @Override
        double of(double x) {
            return denied(x);
        }

        @Override
        void each(double[] x, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = denied(x[i]);
            }
        }
    };

    private final String operation;

    UnaryOperation(String operation) {
        this.operation = operation;
    }

    abstract double of(double x);

    abstract void each(double[] x, double[] result, int length, Columns columns);

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return of(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        each(arguments[0], result, length, columns);
    }

    private static double rounded(double x) {
        double below = Math.floor(x);
        return x - below >= 0.5 ? below + 1 : below;
    }

    private static double denied(double x) {
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        return x == 0 ? 1 : 0;
    }
}
