package flopcast.quantity.unit;

/// A unit text that cannot be read, or a unit that cannot be defined. Made to be shown to a user.
public final class UnitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final int MOST_QUOTED = 60;

    private final String code;
    private final String message;
    private final String advice;
    private final int offset;
    private final int length;

    UnitException(String code, String message, String advice, int offset, int length) {
        super(message);
        this.code = code;
        this.message = message;
        this.advice = advice;
        this.offset = offset;
        this.length = length;
    }

    /// What kind of problem it is, in kebab-case: `unit-unknown`, `unit-ambiguous`,
    /// `unit-malformed`, `unit-out-of-range`, `unit-taken`, `unit-name`, `too-many-units`.
    public String code() {
        return code;
    }

    /// What is wrong.
    public String message() {
        return message;
    }

    /// What to do, one or more sentences.
    public String advice() {
        return advice;
    }

    /// Where the faulty part begins, counted in characters from the beginning of the unit text.
    public int offset() {
        return offset;
    }

    /// How many characters the faulty part has; 0 where something is missing.
    public int length() {
        return length;
    }

    /// In quotation marks, cut where it is too long to be read.
    static String quoted(String text) {
        return text.length() <= MOST_QUOTED
                ? "\"" + text + "\""
                : "\"" + text.substring(0, MOST_QUOTED) + "…\"";
    }
}
