package flopcast.quantity.unit;

import flopcast.quantity.Require;

/// How many digits of a number are shown.
public sealed interface Digits {

    /// The most digits that an exact number is shown with.
    int MOST = 6;

    /// The most digits that an error can justify: what is known better is still read by people.
    int MOST_JUSTIFIED = 5;

    /// So many significant digits, trailing zeros included: 5 with three digits is `5.00`.
    record Significant(int count) implements Digits {
        public Significant {
            Require.positive("number of digits", count, "");
        }
    }

    /// Up to so many significant digits, without trailing zeros: 5 is `5`.
    record AtMost(int count) implements Digits {
        public AtMost {
            Require.positive("number of digits", count, "");
        }
    }

    /// Digits down to the leading digit of the standard error, from one digit to [#MOST_JUSTIFIED]:
    /// 1.8349 with an error of 0.02 is `1.83`. Without an error the number is exact.
    ///
    /// @param standardError in the unit of the number; one that is not finite justifies one digit
    record JustifiedBy(double standardError) implements Digits {}

    static Digits significant(int count) {
        return new Significant(count);
    }

    static Digits atMost(int count) {
        return new AtMost(count);
    }

    static Digits justifiedBy(double standardError) {
        return standardError == 0 ? exact() : new JustifiedBy(standardError);
    }

    /// Those of an exact number.
    static Digits exact() {
        return new AtMost(MOST);
    }

    /// The same digits of a number that is divided by `factor`.
    default Digits dividedBy(double factor) {
        return this instanceof JustifiedBy(double standardError)
                ? new JustifiedBy(standardError / factor)
                : this;
    }
}
