package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.scenario.value.ClosedForm;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.Node;
import java.util.List;
import java.util.OptionalDouble;

/// How to run a model: its stages in order.
///
/// @param wanted what is asked for, whatever its stage
/// @param points where the worlds lie, before the evidence asks for more of them
/// @param evidence that weighs them
public record Plan(List<Wanted> wanted, List<Stage> stages, Points points, Evidence evidence) {

    /// The answer of a query that the evidence leaves as it is; empty where it has to be estimated.
    static OptionalDouble exactAnswer(Node.Query query, Evidence evidence) {
        return evidence.changes(query)
                ? OptionalDouble.empty()
                : ClosedForm.answer(query.statistic(), query.about());
    }
}
