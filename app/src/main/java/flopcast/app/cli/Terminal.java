package flopcast.app.cli;

/// What the streams of a process are connected to.
///
/// @param isInput whether a person types the input
/// @param isOutput whether a person reads the output
/// @param isError whether a person reads messages
/// @param width characters in a line
/// @param hasUnicode whether the output's encoding has all characters
/// @param hasColours whether colours are understood, and nobody asked for none
public record Terminal(
        boolean isInput,
        boolean isOutput,
        boolean isError,
        int width,
        boolean hasUnicode,
        boolean hasColours) {

    private static final int USUAL_WIDTH = 80;

    /// Files and pipes on all sides.
    public static Terminal none() {
        return new Terminal(false, false, false, USUAL_WIDTH, true, false);
    }

    /// Of this process, as its launcher and environment describe it.
    ///
    /// @param streams the letters of those streams that are terminals: `ioe`
    static Terminal of(String streams, boolean hasUnicode) {
        String term = String.valueOf(System.getenv("TERM"));
        String noColour = System.getenv("NO_COLOR");
        boolean isCapable = !term.equals("dumb") && !term.equals("null");
        boolean isRefused = noColour != null && !noColour.isEmpty();
        return new Terminal(
                streams.contains("i"),
                streams.contains("o"),
                streams.contains("e"),
                width(String.valueOf(System.getenv("COLUMNS"))),
                hasUnicode,
                isCapable && !isRefused);
    }

    private static int width(String columns) {
        try {
            int width = Integer.parseInt(columns);
            return width > 0 ? width : USUAL_WIDTH;
        } catch (NumberFormatException unset) {
            return USUAL_WIDTH;
        }
    }
}
