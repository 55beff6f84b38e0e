package flopcast.report.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text → HTML. What a scenario says is a stranger's text: nothing in it is taken for markup, and
/// characters that would change the direction of the text around them are replaced.
final class Html {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s\"'<>()]+[^\\s\"'<>().,;:]");
    private static final char REPLACEMENT = '\uFFFD';

    private Html() {}

    static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(isHarmful(c) ? REPLACEMENT : c);
            }
        }
        return html.toString();
    }

    /// Controls but tabulators and the ends of lines, and characters that turn text round.
    private static boolean isHarmful(char c) {
        boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n';
        boolean turns = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return isControl || turns || c == '\u200E' || c == '\u200F' || c == '\u061C';
    }

    /// With addresses on the web as links.
    static String linked(String text) {
        var html = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            html.append(escaped(text.substring(end, address.start())));
            String escaped = escaped(address.group());
            html.append("<a href=\"").append(escaped).append("\" rel=\"noopener noreferrer\">");
            html.append(escaped).append("</a>");
            end = address.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    /// JSON that may stand inside a script element, whatever its texts are.
    static String json(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
