package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.number;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import java.util.List;

/// Squiggle's names for what units do: `Duration.fromDays(5)` is `5 days`.
final class DurationModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";

    private static final String SI =
            "The SI Brochure (BIPM 2019), Table 8: a minute is 60 s, an hour 3600 s, a day 86,400 s.";

    /// The SI has no year.
    private static final String YEAR =
            "Days as in the SI Brochure (BIPM 2019), Table 8; a year is the Julian year of the IAU,"
                    + " 365.25 days, unless `--year` says otherwise.";

    private DurationModule() {}

    static List<Builtin> all() {
        return List.of(
                from("Minutes").example("Duration.fromMinutes(5)", "5 min", SQUIGGLE).builtin(),
                from("Hours").example("Duration.fromHours(5)", "5 hours", SQUIGGLE).builtin(),
                from("Days").example("Duration.fromDays(5)", "5 days", SQUIGGLE).builtin(),
                from("Years").example("Duration.fromYears(5)", "5 years", SQUIGGLE).builtin(),
                to("Minutes").example("Duration.toMinutes(5 hours)", "300", SQUIGGLE).builtin(),
                to("Hours").example("Duration.toHours(5 minutes)", "0.0833333", SQUIGGLE).builtin(),
                to("Days").example("Duration.toDays(5 hours)", "0.208333", SQUIGGLE).builtin(),
                to("Years").example("Duration.toYears(5 days)", "0.0136893", SQUIGGLE).builtin());
    }

    private static Definition from(String units) {
        return Definition.of("Duration.from" + units, "A number of " + lower(units) + " as a time.")
                .source(source(units))
                .signature(
                        List.of(number("x", "1")),
                        "number [s]",
                        (in, call) ->
                                Quantity.of(
                                        call.apply(
                                                BinaryOperation.MULTIPLY,
                                                List.of(in.node(0), seconds(units, call))),
                                        Dimension.base("s")));
    }

    private static Definition to(String units) {
        return Definition.of(
                        "Duration.to" + units, "A time as a plain number of " + lower(units) + ".")
                .source(source(units))
                .signature(
                        List.of(number("time", "s")), "number", (in, call) -> in(units, in, call));
    }

    private static Value in(String units, Inputs in, Call call) {
        return Quantity.of(
                call.apply(BinaryOperation.DIVIDE, List.of(in.node(0), seconds(units, call))),
                Dimension.NONE);
    }

    private static String source(String units) {
        return units.equals("Years") ? YEAR : SI;
    }

    /// How long the unit is in this run.
    private static Node seconds(String units, Call call) {
        Unit unit = call.units().parse(lower(units));
        return new Node.Constant(unit.factor());
    }

    private static String lower(String units) {
        return units.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + units.substring(1);
    }
}
