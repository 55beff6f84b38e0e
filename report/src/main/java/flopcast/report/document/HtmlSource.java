package flopcast.report.document;

import flopcast.scenario.problem.SourceText;
import flopcast.scenario.syntax.Highlighter;
import flopcast.scenario.syntax.Stretch;
import java.io.IOException;

/// The text of a scenario, highlighted, each line by itself so that it can be numbered.
final class HtmlSource {

    private final Appendable out;

    HtmlSource(Appendable out) {
        this.out = out;
    }

    void write(SourceText source) throws IOException {
        out.append("<pre><code>");
        for (String line : highlighted(source).split("\n", -1)) {
            out.append("<span class=\"l\">").append(line).append("\n</span>");
        }
        out.append("</code></pre>\n");
    }

    private static String highlighted(SourceText source) {
        String text = source.text().stripTrailing();
        var html = new StringBuilder();
        int end = 0;
        for (Stretch stretch : Highlighter.stretches(new SourceText(source.name(), text))) {
            if (stretch.start() < end) {
                continue;
            }
            html.append(escaped(text.substring(end, stretch.start())));
            String open = "<span class=\"" + letter(stretch.kind()) + "\">";
            String inside = escaped(text.substring(stretch.start(), stretch.end()));
            html.append(open).append(inside.replace("\n", "</span>\n" + open)).append("</span>");
            end = stretch.end();
        }
        return html.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        return Html.escaped(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static char letter(Stretch.Kind kind) {
        return switch (kind) {
            case COMMENT -> 'c';
            case TEXT -> 't';
            case NUMBER -> 'v';
            case UNIT -> 'u';
            case WORD -> 'w';
            case DECORATOR -> 'd';
            case MODULE -> 'm';
            case DEFINITION -> 'f';
        };
    }
}
