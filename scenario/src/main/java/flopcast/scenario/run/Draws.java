package flopcast.scenario.run;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.value.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run leaves: the columns that were asked for, and the answers to queries.
public final class Draws {

    private final Map<Node, Sample> samples = new HashMap<>();
    private final Map<Node, Estimate> numbers = new HashMap<>();
    private Optional<Agreement> agreement = Optional.empty();

    void agree(Agreement found) {
        agreement = Optional.of(found);
    }

    /// How the worlds agree with the evidence; empty where there is none.
    public Optional<Agreement> agreement() {
        return agreement;
    }

    void keep(Node node, Sample sample) {
        samples.put(node, sample);
    }

    void know(Node node, Estimate number) {
        numbers.put(node, number);
    }

    boolean knows(Node node) {
        return node instanceof Node.Constant || numbers.containsKey(node);
    }

    /// The draws of an uncertain node that was wanted.
    public Sample sample(Node node) {
        Sample sample = samples.get(node);
        if (sample == null) {
            throw new IllegalArgumentException("the draws of this node were not asked for");
        }
        return sample;
    }

    /// Has the usual statistics of some nodes found now, on as many threads as there are, and not
    /// when the first asks for them.
    ///
    /// @param nodes uncertain and wanted
    public void settle(Collection<Node> nodes, RunSettings settings) {
        List<Sample> asked = nodes.stream().map(this::sample).toList();
        new Workers(settings.threads(), settings.stop())
                .each(asked.size(), index -> asked.get(index).settle());
    }

    /// The value of a node that is the same in every world, with the error of the query it is; what
    /// is computed from queries has error 0, since their errors are not propagated.
    public Estimate number(Node node) {
        if (node instanceof Node.Constant constant) {
            return Estimate.exact(constant.value());
        }
        Estimate number = numbers.get(node);
        if (number == null) {
            throw new IllegalArgumentException("the value of this node was not asked for");
        }
        return number;
    }
}
