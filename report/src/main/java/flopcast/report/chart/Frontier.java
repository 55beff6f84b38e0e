package flopcast.report.chart;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.UnitTable;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Loss against training compute: what laws say of a run that is compute-optimal, and where known
/// models lie by the first of them.
final class Frontier {

    private static final int HEIGHT = 300;
    private static final int POINTS = 60;
    private static final int MOST_LAWS = 4;

    /// Tokens and parameters multiplied to training compute [FLOP].
    private static final double FLOP_PER_PARAMETER_TOKEN = 6;

    private final List<PublishedLaw> laws;
    private final List<KnownModel> models;
    private final List<Bar> forecasts;
    private final Axis x;
    private final UnitTable units;
    private final List<Spec> lines = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most;

    /// A known model where the first law puts it.
    private record Placed(String name, double compute, double loss) {}

    private Frontier(
            List<PublishedLaw> laws,
            List<KnownModel> models,
            List<Bar> forecasts,
            UnitTable units) {
        this.laws = laws;
        this.models = models;
        this.forecasts = forecasts;
        this.units = units;
        double low = 1e21;
        double high = 1e24;
        for (KnownModel model : models) {
            low = Math.min(low, compute(model));
            high = Math.max(high, compute(model));
        }
        for (Bar forecast : forecasts) {
            low = Math.min(low, forecast.low());
            high = Math.max(high, forecast.high());
        }
        x =
                Axis.of(
                        new Axis.Measured(ComputeByDate.COMPUTE, Optional.empty(), units),
                        low / 2,
                        high * 2,
                        AxisKind.LOGARITHMIC);
    }

    /// Empty where no law tells the loss of a compute-optimal run.
    ///
    /// @param forecasts positive amounts of training compute
    static Optional<Chart> of(
            List<PublishedLaw> laws, List<KnownModel> all, List<Bar> forecasts, UnitTable units) {
        List<PublishedLaw> telling =
                laws.stream().filter(Frontier::tellsLoss).limit(MOST_LAWS).toList();
        List<KnownModel> models =
                all.stream()
                        .filter(model ->
                                model.parameters().isPresent() && model.tokens().isPresent())
                        .toList();
        return telling.isEmpty()
                ? Optional.empty()
                : Optional.of(new Frontier(telling, models, forecasts, units).chart());
    }

    private static boolean tellsLoss(PublishedLaw law) {
        return hasAnswer(law.law().question("computeOptimal"))
                && hasAnswer(law.law().question("loss"))
                && law.law().question("loss").orElseThrow().required().size() == 2
                && law.law().question("computeOptimal").orElseThrow().required().size() == 1;
    }

    private static boolean hasAnswer(Optional<Question> question) {
        return question.stream()
                .flatMap(found -> found.answers().stream())
                .anyMatch(answer -> answer.name().equals("loss"));
    }

    /// `C = 6·N·D` [FLOP], as the laws count it.
    private static double compute(KnownModel model) {
        return FLOP_PER_PARAMETER_TOKEN
                * model.parameters().orElseThrow()
                * model.tokens().orElseThrow();
    }

    private Chart chart() {
        laws.forEach(this::line);
        models.forEach(this::point);
        Axis y =
                Axis.of(
                        new Axis.Measured(loss(), Optional.empty(), units),
                        least - 0.05 * (most - least),
                        most + 0.05 * (most - least),
                        AxisKind.LINEAR);
        List<String> names = laws.stream().map(PublishedLaw::id).toList();
        String title = x.title("training compute");
        var layers = new ArrayList<>(Layers.forecasts(forecasts, "x", x, title));
        layers.add(
                Spec.of("data", Spec.of("values", lines))
                        .with("mark", Spec.of("type", "line").with("strokeWidth", 2))
                        .with(
                                "encoding",
                                encoding(y)
                                        .with(
                                                "color",
                                                Spec.of("field", "law")
                                                        .with("type", "nominal")
                                                        .with("title", Spec.NOTHING)
                                                        .with("legend", Spec.of("columns", 1))
                                                        .with("scale", Spec.of("domain", names)))));
        Spec known = Spec.of("values", points(y));
        layers.add(Layers.points(known, "dot", 40, encoding(y)));
        layers.add(Layers.names(known, false, encoding(y)));
        return new Chart(
                "loss-against-compute",
                "Loss against training compute",
                words(),
                Spec.chart(HEIGHT).with("layer", layers).toString(),
                new Chart.Table(List.of("run", "law", title, "loss [nats/token]"), rows));
    }

    static Dimension loss() {
        return UnitTable.standard().parse("nat/token").dimension();
    }

    private Spec encoding(Axis y) {
        return Spec.of("x", x.channel("compute", x.title("training compute")))
                .with("y", y.channel("loss", "loss [nats/token]"));
    }

    private void line(PublishedLaw law) {
        for (int i = 0; i <= POINTS; i++) {
            double compute = x.low() * Math.pow(x.high() / x.low(), (double) i / POINTS);
            double loss = law.law().ask("computeOptimal", "loss", compute);
            if (Double.isFinite(loss)) {
                see(loss);
                lines.add(
                        Spec.of("compute", x.inUnit(compute))
                                .with("loss", Axis.plotted(loss))
                                .with("law", law.id()));
                if (i % 10 == 0) {
                    rows.add(row("compute-optimal", law, compute, loss));
                }
            }
        }
    }

    private void see(double loss) {
        least = Math.min(least, loss);
        most = Math.max(most, loss);
    }

    private List<String> row(String run, PublishedLaw law, double compute, double loss) {
        return List.of(run, law.id(), x.number(compute), Axis.fourDigits(loss));
    }

    private void point(KnownModel model) {
        PublishedLaw law = laws.getFirst();
        double loss =
                law.law()
                        .ask(
                                "loss",
                                "loss",
                                model.parameters().orElseThrow(),
                                model.tokens().orElseThrow());
        if (!Double.isFinite(loss)) {
            return;
        }
        see(loss);
        rows.add(row(model.name(), law, compute(model), loss));
        placed.add(new Placed(model.name(), compute(model), loss));
    }

    /// The largest are named first.
    private List<Spec> points(Axis y) {
        var labels = new Labels(HEIGHT, false);
        placed.sort(Comparator.comparingDouble(point -> -point.compute()));
        placed.forEach(
                point -> labels.avoid(x.position(point.compute()), y.position(point.loss())));
        var points = new ArrayList<Spec>();
        for (Placed point : placed) {
            boolean hasRoom =
                    labels.place(
                            point.name(), x.position(point.compute()), y.position(point.loss()));
            points.add(
                    Spec.of("compute", x.inUnit(point.compute()))
                            .with("loss", Axis.plotted(point.loss()))
                            .with("label", hasRoom ? point.name() : "")
                            .with(
                                    "words",
                                    point.name()
                                            + ": "
                                            + Axis.fourDigits(point.loss())
                                            + " nats/token"));
        }
        return points;
    }

    private String words() {
        var words =
                new StringBuilder("The least loss that training compute buys, by ")
                        .append(String.join(", ", laws.stream().map(PublishedLaw::id).toList()))
                        .append('.');
        if (!placed.isEmpty()) {
            words.append(" Points are known models, where ")
                    .append(laws.getFirst().id())
                    .append(" puts them by their parameters and tokens.");
        }
        for (Bar forecast : forecasts) {
            words.append(' ')
                    .append(forecast.label())
                    .append(" is at ")
                    .append(x.text(forecast.value()))
                    .append('.');
        }
        return words.toString();
    }
}
