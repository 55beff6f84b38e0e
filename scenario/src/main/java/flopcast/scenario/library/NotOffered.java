package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.any;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Squiggle's built-ins that we leave out, and what to write in their place. They stand among the
/// names, so that a scenario that uses one learns why.
final class NotOffered {

    private static final String CHARTS =
            "A report draws every top-level quantity by itself; leave the plot away.";
    private static final String INTERFACE =
            "It describes a part of Squiggle's page; name the quantities in its place.";
    private static final String TAGS =
            "Write it as a decorator above the statement: `@name(…)`, `@doc(…)`, `@format(…)`,"
                    + " `@hide`.";
    private static final String POINTS =
            "A quantity is known by its values in all worlds, not by points of its density; use the"
                    + " quantity itself.";
    private static final String SETS = "Squiggle's sets of points and intervals are not offered.";
    private static final String POINTWISE =
            "No possible world has a combination of densities; write `mx(a, b)` for one or the other.";
    private static final String NORMALISED =
            "Every distribution has a probability of 1 here; leave it away.";
    private static final String SCORES = "Scores are for reports, not for scenarios.";
    private static final String DANGER = "Write the formula out.";

    private static final List<Group> GROUPS =
            List.of(
                    new Group(CHARTS, "Plot", "numericFn dist dists distFn scatter"),
                    new Group(CHARTS, "Scale", "linear log symlog power date"),
                    new Group(CHARTS, "Dist", "sparkline"),
                    new Group(INTERFACE, "Table", "make"),
                    new Group(INTERFACE, "Calculator", "make"),
                    new Group(INTERFACE, "Input", "text textArea checkbox select"),
                    new Group(INTERFACE, "RelativeValues", "gridPlot"),
                    new Group(INTERFACE, "Spec", "make"),
                    new Group(
                            TAGS,
                            "Tag",
                            "name getName doc getDoc showAs getShowAs getExportData spec getSpec"
                                    + " format getFormat hide getHide startOpen startClosed"
                                    + " getStartOpenState notebook getNotebook location"
                                    + " getLocation getAll omit clear"),
                    new Group(
                            POINTS,
                            "PointSet",
                            "downsample support makeContinuous makeDiscrete mapY"),
                    new Group(
                            SETS,
                            "MixedSet",
                            "difference intersection union isSubsetOf isSupersetOf isEqual isEmpty"
                                    + " min max"),
                    new Group(
                            POINTWISE,
                            "Dist",
                            "dotAdd dotSubtract dotMultiply dotDivide dotPow dotExp"),
                    new Group(NORMALISED, "Dist", "normalize isNormalized integralSum"),
                    new Group(NORMALISED, "", "normalize isNormalized integralSum"),
                    new Group(SCORES, "Dist", "klDivergence logScore"),
                    new Group(
                            "The number of draws is chosen for the run.", "System", "sampleCount"),
                    new Group(
                            "Write the list of two dates itself where dates are compared.",
                            "Date",
                            "rangeDomain"),
                    new Group(
                            "A forecast does not look at the clock: write the date.",
                            "Danger",
                            "now"),
                    new Group(
                            DANGER,
                            "Danger",
                            "laplace parseFloat factorial choose binomial combinations"
                                    + " allCombinations json jsonString yTransform"
                                    + " integrateFunctionBetweenWithEpsilon"
                                    + " integrateFunctionBetweenWithNumIntegrationPoints"
                                    + " optimalAllocationGivenDiminishingMarginalReturnsForManyFunctions"));

    private NotOffered() {}

    /// @param names of a module, with blanks between them
    private record Group(String reason, String module, String names) {}

    /// What to write instead, by name.
    static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Group group : GROUPS) {
            String prefix = group.module().isEmpty() ? "" : group.module() + ".";
            for (String name : group.names().split(" ", -1)) {
                reasons.put(prefix + name, group.reason());
            }
        }
        return reasons;
    }

    /// Stands for the built-in; calling it is a problem.
    static Builtin builtin(String name, String reason) {
        return Definition.of(name, "Not offered.")
                .source(reason)
                .signature(List.of(), "nothing", (in, call) -> refused(name, reason, call))
                .signature(
                        List.of(any("arguments").repeated()),
                        "nothing",
                        (in, call) -> refused(name, reason, call))
                .builtin();
    }

    private static Value refused(String name, String reason, Call call) {
        throw call.problem("not-offered", "Squiggle's `" + name + "` is not offered", reason);
    }
}
