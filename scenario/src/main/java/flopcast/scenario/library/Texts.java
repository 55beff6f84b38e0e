package flopcast.scenario.library;

import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;

/// Texts that built-ins make, within the limit of their length.
final class Texts {

    private Texts() {}

    /// A text followed by any value.
    static Value concatenated(Inputs in, Call call) {
        return text(in.text(0) + ValueText.of(in.value(1), call.units()), call.span(), call);
    }

    static Text text(String text, Span span, Call call) {
        if (text.length() > call.mostLength()) {
            throw Plain.tooMuch(span, "characters in a text", call.mostLength(), text.length());
        }
        return new Text(text);
    }
}
