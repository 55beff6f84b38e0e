package flopcast.quantity.unit;

/// The unit in which the numbers of one row are shown, and the suffix that shortens them.
public final class Scale {

    private static final double FIRST_SHORTENED = 1e4;

    private final Unit unit;
    private final String suffix;
    private final double size;

    private Scale(Unit unit, String suffix, double size) {
        this.unit = unit;
        this.suffix = suffix;
        this.size = size;
    }

    static Scale of(Unit unit) {
        return new Scale(unit, "", 1);
    }

    /// Numbers shortened as `175B`.
    ///
    /// @param typical in base units
    static Scale counted(Unit unit, double typical) {
        double count = Math.abs(typical) / unit.factor();
        if (!(count >= FIRST_SHORTENED) || count >= 1e15) {
            return of(unit);
        }
        if (count < 1e6) {
            return new Scale(unit, "k", 1e3);
        }
        if (count < 1e9) {
            return new Scale(unit, "M", 1e6);
        }
        return count < 1e12 ? new Scale(unit, "B", 1e9) : new Scale(unit, "T", 1e12);
    }

    /// The unit of the row; its text heads a table's column.
    public Unit unit() {
        return unit;
    }

    /// Whether numbers are shortened by a suffix, as in `175B`.
    public boolean isShortened() {
        return !suffix.isEmpty();
    }

    /// @param baseValue in base units
    /// @param digits a standard error in them is in base units
    public QuantityText text(double baseValue, Digits digits) {
        String value = value(baseValue, digits);
        return new QuantityText(value, value.equals("1") ? Plural.one(unit.text()) : unit.text());
    }

    private String value(double baseValue, Digits digits) {
        double inUnit = baseValue / unit.factor();
        Digits digitsInUnit = digits.dividedBy(unit.factor());
        double shortened = inUnit / size;
        Digits digitsShortened = digitsInUnit.dividedBy(size);
        boolean shortens = inUnit != 0 && NumberText.isPlain(shortened, digitsShortened);
        return shortens
                ? NumberText.of(shortened, digitsShortened) + suffix
                : NumberText.of(inUnit, digitsInUnit);
    }
}
