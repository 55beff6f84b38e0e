package flopcast.report.chart;

/// Names of charts, made of letters, digits and dashes only.
final class Names {

    private Names() {}

    static String of(String kind, String... parts) {
        var name = new StringBuilder(kind);
        for (String part : parts) {
            name.append('-');
            part.codePoints().forEach(c -> append(c, name));
        }
        return name.toString();
    }

    /// What is no letter or digit of ASCII is written by its code, so that no two names meet.
    private static void append(int c, StringBuilder name) {
        if (c < 128 && (Character.isLetterOrDigit(c) || c == '_')) {
            name.appendCodePoint(c);
        } else {
            name.append("-u").append(Integer.toHexString(c)).append('-');
        }
    }
}
