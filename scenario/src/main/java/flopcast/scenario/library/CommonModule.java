package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.any;
import static flopcast.scenario.library.Parameters.function;
import static flopcast.scenario.library.Parameters.text;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Callable;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.LawValue;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import flopcast.scenario.value.Withheld;
import java.util.List;

/// Looking at values of any kind, and going on after a problem.
final class CommonModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String ANY = "any value";

    private CommonModule() {}

    static List<Builtin> all() {
        return List.of(
                Definition.of("typeOf", "The kind of a value, in Squiggle's words.")
                        .signature(
                                List.of(any("value")),
                                "text",
                                (in, call) -> new Text(kind(in.value(0))))
                        .example("typeOf(\"foo\")", "String", SQUIGGLE)
                        .example("typeOf(5 to 10)", "Distribution", SQUIGGLE)
                        .example("typeOf({a: 1})", "Dictionary", SQUIGGLE)
                        .builtin(),
                Definition.of("inspect", "The value itself; a note tells what it is.")
                        .signature(
                                List.of(any("value"), text("message").optional()),
                                ANY,
                                CommonModule::inspected)
                        .example("inspect(5)", "5", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "try",
                                "What the first function gives, or where it has a problem what the"
                                        + " second gives.")
                        .signature(
                                List.of(function("function"), function("otherwise")),
                                ANY,
                                CommonModule::attempted)
                        .example("try({|| throw(\"no\")}, {|| 5})", "5", SQUIGGLE)
                        .example("try({|| log(-1)}, {|| 0})", "0", "closed form")
                        .builtin(),
                Definition.of("throw", "A problem with this message, which `try` catches.")
                        .signature(List.of(text("message").optional()), ANY, CommonModule::thrown)
                        .example("try({|| throw()}, {|| \"caught\"})", "caught", SQUIGGLE)
                        .builtin());
    }

    private static String kind(Value value) {
        return switch (value) {
            case Quantity quantity -> quantity.node().isUncertain() ? "Distribution" : "Number";
            case Truth truth -> truth.node().isUncertain() ? "Distribution" : "Boolean";
            case Text _ -> "String";
            case ListValue _ -> "List";
            case DictValue _ -> "Dictionary";
            case DateValue _ -> "Date";
            case Callable _ -> "Function";
            case LawValue _ -> "Law";
            case Withheld _ -> "Withheld";
            case Unknown _ -> throw new NoResult();
        };
    }

    private static Value inspected(Inputs in, Call call) {
        String message = in.has(1) ? in.text(1) + ": " : "";
        call.report(
                Problem.note(
                        "inspected",
                        call.span(),
                        message + ValueText.of(in.value(0), call.units()),
                        ""));
        return in.value(0);
    }

    private static Value attempted(Inputs in, Call call) {
        Call.Attempt attempt = call.attempt(in.function(0));
        return attempt.problem().isPresent()
                ? call.call(in.function(1), List.of())
                : attempt.value();
    }

    private static Value thrown(Inputs in, Call call) {
        throw call.problem(
                "thrown", in.has(0) ? in.text(0) : "throw() was called", "`try` would catch it.");
    }
}
