package flopcast.report.document;

/// Names by which parts of a report are linked to: of letters, digits and dashes, whatever a
/// scenario calls its quantities.
final class Anchors {

    private final int scenario;

    /// @param scenario its number in the report, from 1
    Anchors(int scenario) {
        this.scenario = scenario;
    }

    String section(String name) {
        return "s" + scenario + "-" + name;
    }

    String quantity(String name) {
        var anchor = new StringBuilder("s" + scenario + "-q-");
        name.codePoints()
                .forEach(c -> {
                    if (c < 128 && (Character.isLetterOrDigit(c) || c == '_')) {
                        anchor.appendCodePoint(c);
                    } else {
                        anchor.append("-").append(Integer.toHexString(c)).append("-");
                    }
                });
        return anchor.toString();
    }
}
