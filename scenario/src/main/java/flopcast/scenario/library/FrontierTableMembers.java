package flopcast.scenario.library;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Watch;
import flopcast.scenario.value.Withheld;
import flopcast.training.scaling.BudgetTokens;
import flopcast.training.scaling.FrontierTable;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `law.…` offers for a table of optima: the optimum, and no loss.
record FrontierTableMembers(PublishedLaw law, FrontierTable table) {

    Map<String, Value> members() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("computeOptimal", computeOptimal());
        for (String question : List.of("loss", "reducibleLoss", "irreducibleLoss", "compute")) {
            members.put(question, unanswered(question));
        }
        return members;
    }

    private Withheld unanswered(String question) {
        return new Withheld(
                "law-cannot-answer",
                law.id() + " is a table of optima and has no " + question,
                "hoffmann-2022-approach-3 and besiroglu-2024 are fitted to losses and have one.");
    }

    private Builtin computeOptimal() {
        return Definition.of(
                        law.id() + ".computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters, tokens}:"
                                + " parameters from the table, tokens = C / (6·N).")
                .source(law.source().toString())
                .signature(List.of(LawUnits.C), "dict", this::optimum)
                .builtin();
    }

    private Value optimum(Inputs in, Call call) {
        Range tabulated = table.tabulated();
        call.watch(
                new Watch(
                        in.node(0),
                        LawUnits.COMPUTE,
                        tabulated.low(),
                        tabulated.high(),
                        new Watch.Subject(
                                "law " + law.id(),
                                "training compute",
                                "extrapolated beyond the ends of its table"),
                        call.span()));
        Node c = in.node(0);
        Node n = call.apply(table.optimalParameters(), List.of(c));
        Node d = call.apply(BudgetTokens.BUDGET_TOKENS, List.of(c, n));
        Map<String, Value> optimum = new LinkedHashMap<>();
        optimum.put("parameters", Quantity.of(n, LawUnits.PARAMETERS));
        optimum.put("tokens", Quantity.of(d, LawUnits.TOKENS));
        return new DictValue(optimum);
    }
}
