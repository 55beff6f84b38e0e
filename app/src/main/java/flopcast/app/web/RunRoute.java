package flopcast.app.web;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Sampling;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.library.Library;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.StoppedException;
import flopcast.scenario.setting.Surroundings;
import flopcast.scenario.syntax.Parser;
import flopcast.scenario.syntax.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Computing: `/api/run` and `/api/export`. The body is the scenario, followed by the pinned one
/// that it is compared with, whose length the query tells.
final class RunRoute {

    private final Surroundings surroundings;
    private final ServerLimits limits;
    private final Site site;
    private final Clients clients = new Clients();
    private final Evaluator evaluator;
    private final Slots slots;

    RunRoute(Site site, FolderImports imports, Slots slots) {
        this.site = site;
        this.limits = site.limits();
        this.slots = slots;
        this.surroundings =
                new Surroundings(
                        Library.names(site.facts()), site.units(), imports, limits.scenario());
        this.evaluator = new Evaluator(surroundings, limits);
    }

    /// What the page shows: quantities, the picture, problems, and numbers to move.
    Reply run(Request request) {
        return take(request, this::answer);
    }

    /// The forecast as a file.
    Reply export(Request request) {
        String format = request.query().getOrDefault("format", "json");
        return take(
                request,
                (inputs, turn) -> {
                    Scenario scenario = read(inputs.text());
                    RunSettings settings = settings(inputs, turn);
                    Evaluator.Made made = evaluator.forecast(scenario, settings, turn);
                    var run =
                            new Export.Run(
                                    made.forecast(), inputs.text(), made.imports(), settings);
                    return new Export(site).reply(format, run, inputs.stem());
                });
    }

    /// What a client sends.
    ///
    /// @param pinned the scenario that it is compared with
    private record Inputs(
            SourceText text,
            Optional<SourceText> pinned,
            long sequence,
            long seed,
            int draws,
            ChartChoice chart) {

        String stem() {
            String name = text.name().substring(text.name().lastIndexOf('/') + 1);
            String stem = name.replaceFirst("\\.[a-z]+$", "").replaceAll("[^A-Za-z0-9._-]", "-");
            return stem.isEmpty() ? "forecast" : stem;
        }
    }

    @FunctionalInterface
    private interface Work {
        Reply reply(Inputs inputs, Turn turn) throws IOException;
    }

    private Reply take(Request request, Work work) {
        String client = request.header(Gate.MARK).orElse("");
        long sequence = request.whole("sequence", 0, Long.MAX_VALUE, 0);
        Inputs inputs = inputs(request, sequence);
        Turn turn = clients.begin(client, sequence);
        try {
            return slots.run(turn, () -> work.reply(inputs, turn));
        } catch (StoppedException outdated) {
            throw Clients.outdated();
        } catch (ScenarioException problems) {
            return Reply.json(
                    Refusal.UNPROCESSABLE,
                    json -> {
                        json.beginObject().name("sequence").whole(sequence);
                        new ProblemJson(json, inputs.text()).write(problems.problems());
                        json.endObject();
                    });
        }
    }

    private Inputs inputs(Request request, long sequence) {
        Bytes body = request.body();
        int pinnedBytes = (int) request.whole("pinned", 0, body.length(), 0);
        int own = body.length() - pinnedBytes;
        String name =
                request.value("file").isEmpty() ? FolderImports.UNTITLED : request.value("file");
        String pinned = body.between(own, body.length()).text();
        return new Inputs(
                new SourceText(name, body.between(0, own).text()),
                pinnedBytes == 0 ? Optional.empty() : Optional.of(new SourceText(name, pinned)),
                sequence,
                request.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, RunSettings.STANDARD_SEED),
                (int) request.whole("draws", 1, limits.draws(), Layout.ROUND),
                ChartChoice.of(request));
    }

    private Scenario read(SourceText text) {
        return Parser.parse(text, limits.scenario().nesting(), limits.scenario().sourceBytes());
    }

    private RunSettings settings(Inputs inputs, Turn turn) {
        return new RunSettings(
                inputs.seed(),
                inputs.draws(),
                Sampling.SOBOL,
                Optional.empty(),
                List.of(),
                false,
                slots.threadsOfOne(),
                turn);
    }

    private Reply answer(Inputs inputs, Turn turn) {
        long begin = System.nanoTime();
        List<Slider> sliders = List.of();
        Optional<Forecast> forecast = Optional.empty();
        List<Problem> problems;
        try {
            Scenario scenario = read(inputs.text());
            sliders = Sliders.of(scenario, surroundings.builtins());
            Forecast made = evaluator.forecast(scenario, settings(inputs, turn), turn).forecast();
            problems = made.remarks();
            forecast = Optional.of(made);
        } catch (ScenarioException found) {
            problems = found.problems();
        }
        Optional<Forecast> pinned = forecast.isEmpty() ? Optional.empty() : pinned(inputs, turn);
        Optional<ChartChoice.Shown> chart =
                forecast.flatMap(made -> inputs.chart().chart(made, pinned));
        long micros = (System.nanoTime() - begin) / 1000;
        var answer =
                new Answer(inputs.sequence(), sliders, forecast, pinned, problems, chart, micros);
        return Reply.json(
                Reply.OK, json -> answer.write(json, inputs.text()), limits.answerBytes());
    }

    /// A pinned scenario that fails is compared with nothing.
    private Optional<Forecast> pinned(Inputs inputs, Turn turn) {
        try {
            return inputs.pinned()
                    .map(text -> evaluator.forecast(read(text), settings(inputs, turn), turn))
                    .map(Evaluator.Made::forecast);
        } catch (ScenarioException failed) {
            return Optional.empty();
        }
    }
}
