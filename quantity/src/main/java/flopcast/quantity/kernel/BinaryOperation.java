package flopcast.quantity.kernel;

/// A function of two columns, draw by draw.
///
/// Every operation has a loop of its own. The repetition is deliberate: the compiler turns a plain
/// loop into vector instructions, which it cannot do for one shared loop around a call that
/// differs.
public enum BinaryOperation implements BlockFunction {
    ADD("addition") {
        @Override
        double of(double a, double b) {
            return a + b;
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = a[i] + b[i];
            }
        }
    },

    SUBTRACT("subtraction") {
        @Override
        double of(double a, double b) {
            return a - b;
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = a[i] - b[i];
            }
        }
    },

    MULTIPLY("multiplication") {
        @Override
        double of(double a, double b) {
            return a * b;
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = a[i] * b[i];
            }
        }
    },

    /// No value where the divisor is 0.
    DIVIDE("division") {
        @Override
        double of(double a, double b) {
            return b == 0 ? Double.NaN : a / b;
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.divide(a, b, result, length);
        }
    },

    /// No value for a negative base with an exponent that is not whole, and for 0 with a negative
    /// one, which divides by 0.
    POWER("power") {
        @Override
        double of(double a, double b) {
            return power(a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.power(a, b, result, length);
        }
    },

    /// What is left after whole multiples of the divisor, rounded down; it has the divisor's sign.
    MODULO("modulo") {
        @Override
        double of(double a, double b) {
            return remainder(a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = remainder(a[i], b[i]);
            }
        }
    },

    MINIMUM("minimum") {
        @Override
        double of(double a, double b) {
            return Math.min(a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Math.min(a[i], b[i]);
            }
        }
    },

    MAXIMUM("maximum") {
        @Override
        double of(double a, double b) {
            return Math.max(a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                result[i] = Math.max(a[i], b[i]);
            }
        }
    },

    /// A truth value, as are those below: 1 or 0, and no value where either side has none.
    LESS("comparison") {
        @Override
        double of(double a, double b) {
            return truth(a < b, a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.less(a, b, result, length);
        }
    },

    AT_MOST("comparison") {
        @Override
        double of(double a, double b) {
            return truth(a <= b, a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.atMost(a, b, result, length);
        }
    },

    GREATER("comparison") {
        @Override
        double of(double a, double b) {
            return truth(a > b, a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.less(b, a, result, length);
        }
    },

    AT_LEAST("comparison") {
        @Override
        double of(double a, double b) {
            return truth(a >= b, a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.atMost(b, a, result, length);
        }
    },

    EQUAL("comparison") {
        @Override
        double of(double a, double b) {
            return truth(a == b, a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.equal(a, b, result, length);
        }
    },

    UNEQUAL("comparison") {
        @Override
        double of(double a, double b) {
            return truth(a != b, a, b);
        }

        @Override
        void each(double[] a, double[] b, double[] result, int length, Columns columns) {
            columns.unequal(a, b, result, length);
        }
    };

    private final String operation;

    BinaryOperation(String operation) {
        this.operation = operation;
    }

    abstract double of(double a, double b);

    abstract void each(double[] a, double[] b, double[] result, int length, Columns columns);

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public double value(double[] arguments) {
        return of(arguments[0], arguments[1]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        each(arguments[0], arguments[1], result, length, columns);
    }

    static double power(double base, double exponent) {
        return base == 0 && exponent < 0 ? Double.NaN : Real.pow(base, exponent);
    }

    private static double truth(boolean holds, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        return holds ? 1 : 0;
    }

    /// Exact but for one rounding where the signs differ.
    private static double remainder(double a, double b) {
        double rest = a % b;
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }
}
