package flopcast.quantity.unit;

/// A decimal number as a person writes it, `digits · 10^exponent`, with as many zeros at its end as
/// are to be shown.
///
/// Does for the 17 digits of a `double` what `BigDecimal` does for any number, without that class's
/// tables of large powers, which take longer to fill than all numbers of a report to print.
///
/// @param digits carries the sign; never 0
record Decimal(long digits, int exponent) {

    /// Digits that binary arithmetic leaves intact: 402.71999999999997 is taken for 402.72.
    private static final int INTACT = 15;

    Decimal {
        if (digits == 0) {
            throw new IllegalArgumentException("0 has no leading digit");
        }
    }

    /// The fewest digits that tell `value`, finite and not 0, from its neighbours, as far as they
    /// are intact; halves are rounded to the even digit.
    static Decimal of(double value) {
        Decimal exact = parse(Double.toString(Math.abs(value)));
        Decimal intact = exact.places(exact.leadingPlace() - INTACT + 1, true);
        return value < 0 ? new Decimal(-intact.digits, intact.exponent) : intact;
    }

    /// What `Double.toString` writes of a positive number: `0.05`, `1.8E25`.
    private static Decimal parse(String text) {
        int letter = text.indexOf('E');
        int end = letter < 0 ? text.length() : letter;
        int point = text.indexOf('.');
        long digits = Long.parseLong(text.substring(0, point) + text.substring(point + 1, end));
        int power = letter < 0 ? 0 : Integer.parseInt(text.substring(letter + 1));
        return new Decimal(digits, power - (end - point - 1));
    }

    /// The power of ten of the first digit: 2 for 402.72.
    int leadingPlace() {
        int place = exponent;
        for (long rest = Math.abs(digits); rest >= 10; rest /= 10) {
            place++;
        }
        return place;
    }

    /// At most so many digits, without zeros at the end; halves away from zero.
    Decimal atMost(int count) {
        Decimal rounded = places(leadingPlace() - count + 1, false);
        long shorter = rounded.digits;
        int place = rounded.exponent;
        while (shorter % 10 == 0) {
            shorter /= 10;
            place++;
        }
        return new Decimal(shorter, place);
    }

    /// So many digits, zeros at the end included; halves away from zero.
    Decimal significant(int count) {
        Decimal rounded = places(leadingPlace() - count + 1, false);
        return rounded.downTo(rounded.leadingPlace() - count + 1);
    }

    /// Digits down to that of the power of ten `place`, which is not above the leading one; halves
    /// away from zero.
    Decimal downTo(int place) {
        Decimal rounded = places(place, false);
        long padded = rounded.digits;
        for (int i = rounded.exponent; i > place; i--) {
            padded = Math.multiplyExact(padded, 10);
        }
        return new Decimal(padded, place);
    }

    /// Rounded where there are digits below `place`.
    private Decimal places(int place, boolean halvesToEven) {
        if (exponent >= place) {
            return this;
        }
        long unit = 1;
        for (int i = exponent; i < place; i++) {
            unit *= 10;
        }
        long kept = Math.abs(digits) / unit;
        long twiceTheRest = 2 * (Math.abs(digits) % unit);
        boolean isUp =
                twiceTheRest > unit || (twiceTheRest == unit && !(halvesToEven && kept % 2 == 0));
        return new Decimal(Long.signum(digits) * (isUp ? kept + 1 : kept), place);
    }

    /// The nearest double.
    double value() {
        return Double.parseDouble(digits + "e" + exponent);
    }

    /// `402.72`, `120000`, `0.05`.
    String plain() {
        String text = Long.toString(Math.abs(digits));
        String sign = digits < 0 ? "-" : "";
        if (exponent >= 0) {
            return sign + text + "0".repeat(exponent);
        }
        String padded = "0".repeat(Math.max(0, 1 - exponent - text.length())) + text;
        int point = padded.length() + exponent;
        return sign + padded.substring(0, point) + "." + padded.substring(point);
    }

    /// `1.8e25`.
    String scientific() {
        String text = Long.toString(Math.abs(digits));
        String fraction = text.length() == 1 ? "" : "." + text.substring(1);
        return (digits < 0 ? "-" : "") + text.charAt(0) + fraction + "e" + leadingPlace();
    }
}
