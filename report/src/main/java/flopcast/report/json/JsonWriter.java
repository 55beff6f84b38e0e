package flopcast.report.json;

import java.io.IOException;

/// Writes JSON, one token after the other: the caller sees to it that names and values alternate.
///
/// A number that is not finite is written as `null`, so that what is written is always JSON.
public final class JsonWriter {

    private static final double MOST_WHOLE = 1e15;

    private final Appendable out;
    private final boolean isIndented;
    private int depth;
    private boolean isFirst = true;
    private boolean isAfterName;

    private JsonWriter(Appendable out, boolean isIndented) {
        this.out = out;
        this.isIndented = isIndented;
    }

    /// All on one line.
    public static JsonWriter compact(Appendable out) {
        return new JsonWriter(out, false);
    }

    /// A line for every name and item.
    public static JsonWriter indented(Appendable out) {
        return new JsonWriter(out, true);
    }

    JsonWriter open(char bracket) throws IOException {
        separate();
        out.append(bracket);
        depth++;
        isFirst = true;
        return this;
    }

    JsonWriter close(char bracket) throws IOException {
        depth--;
        if (!isFirst) {
            newLine();
        }
        out.append(bracket);
        isFirst = false;
        return this;
    }

    public JsonWriter beginObject() throws IOException {
        return open('{');
    }

    public JsonWriter endObject() throws IOException {
        return close('}');
    }

    public JsonWriter beginArray() throws IOException {
        return open('[');
    }

    public JsonWriter endArray() throws IOException {
        return close(']');
    }

    /// Ends the last line.
    public void end() throws IOException {
        out.append('\n');
    }

    public JsonWriter name(String name) throws IOException {
        separate();
        quote(name);
        out.append(isIndented ? ": " : ":");
        isAfterName = true;
        return this;
    }

    public JsonWriter text(String text) throws IOException {
        separate();
        quote(text);
        return this;
    }

    public JsonWriter truth(boolean value) throws IOException {
        return token(String.valueOf(value));
    }

    public JsonWriter nothing() throws IOException {
        return token("null");
    }

    public JsonWriter whole(long value) throws IOException {
        return token(Long.toString(value));
    }

    /// A value that is JSON already.
    public JsonWriter raw(String value) throws IOException {
        return token(value);
    }

    /// The shortest decimal that reads back as the same double; `null` if it is not finite.
    public JsonWriter number(double value) throws IOException {
        return token(Double.isFinite(value) ? decimal(value) : "null");
    }

    /// `2.2e25`, `402.72`, `16384`.
    public static String decimal(double value) {
        if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
            return Long.toString((long) value);
        }
        String digits = Double.toString(value);
        int exponent = digits.indexOf('E');
        if (exponent < 0) {
            return digits;
        }
        String mantissa = digits.substring(0, exponent);
        String kept =
                mantissa.endsWith(".0") ? mantissa.substring(0, mantissa.length() - 2) : mantissa;
        return kept + "e" + digits.substring(exponent + 1);
    }

    private JsonWriter token(String token) throws IOException {
        separate();
        out.append(token);
        return this;
    }

    private void separate() throws IOException {
        if (isAfterName) {
            isAfterName = false;
            return;
        }
        if (!isFirst) {
            out.append(isIndented ? "," : ", ");
        }
        isFirst = false;
        if (depth > 0) {
            newLine();
        }
    }

    private void newLine() throws IOException {
        if (isIndented) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append("  ");
            }
        }
    }

    private void quote(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    /// Beyond ASCII everything is escaped where it could not be written in every encoding: a half
    /// of a pair standing alone is no character at all.
    private void character(char c) throws IOException {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == 0x7f || Character.isSurrogate(c) || isSeparator(c)) {
                    out.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        out.append(Character.forDigit(c >> shift & 0xf, 16));
                    }
                } else {
                    out.append(c);
                }
            }
        }
    }

    /// Line and paragraph separators end a line for some readers.
    private static boolean isSeparator(char c) {
        return c == '\u2028' || c == '\u2029';
    }
}
