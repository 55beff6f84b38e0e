package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.any;
import static flopcast.scenario.library.Parameters.text;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import java.util.ArrayList;
import java.util.List;

/// Texts.
final class StringModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";

    private StringModule() {}

    static List<Builtin> all() {
        return List.of(
                Definition.of("String.make", "Any value as a text.")
                        .source(
                                "Numbers have up to 6 significant digits and their unit; Squiggle's"
                                        + " second argument, a format, is not offered.")
                        .signature(
                                List.of(any("value")),
                                "text",
                                (in, call) ->
                                        Texts.text(
                                                ValueText.of(in.value(0), call.units()),
                                                call.span(),
                                                call))
                        .example("String.make(1.5)", "1.5", SQUIGGLE)
                        .example("String.make(2 days)", "2 days", "closed form")
                        .builtin(),
                Definition.of("String.split", "The parts of a text between its separators.")
                        .signature(
                                List.of(text("text"), text("separator")),
                                "list",
                                StringModule::split)
                        .example("String.split(\"a,b,c\", \",\")", "[a, b, c]", SQUIGGLE)
                        .example("String.split(\"abc\", \"\")", "[a, b, c]", SQUIGGLE)
                        .builtin());
    }

    private static Value split(Inputs in, Call call) {
        String text = in.text(0);
        String separator = in.text(1);
        var parts = new ArrayList<Value>();
        int start = 0;
        while (start < text.length() || !separator.isEmpty()) {
            call.step();
            int end =
                    separator.isEmpty()
                            ? text.offsetByCodePoints(start, 1)
                            : text.indexOf(separator, start);
            if (end < 0) {
                parts.add(new Text(text.substring(start)));
                return new ListValue(parts);
            }
            parts.add(new Text(text.substring(start, end)));
            start = end + separator.length();
        }
        return new ListValue(parts);
    }
}
