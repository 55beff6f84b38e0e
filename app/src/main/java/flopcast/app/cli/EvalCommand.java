package flopcast.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `flopcast eval EXPRESSION…`: one result a line.
final class EvalCommand implements Command {

    @Override
    public String name() {
        return "eval";
    }

    @Override
    public String sentence() {
        return "Evaluates expressions: those given, or standard input line by line.";
    }

    @Override
    public String arguments() {
        return "[EXPRESSION…] [--json] [--session] [options]";
    }

    @Override
    public boolean takesExpressions() {
        return true;
    }

    @Override
    public List<Option> options() {
        return RunOptions.with(
                RunOptions.JSON,
                Option.flag("--session", "later lines see what earlier ones define"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "eval \"(1e25 to 4e25) FLOP / (10000 * 0.4 PFLOP/s) in days\"",
                "eval --session \"c = 1e25 to 4e25 FLOP\" \"c / 6\"");
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        boolean isPrompt =
                line.rest().isEmpty()
                        && console.terminal().isInput()
                        && console.terminal().isOutput();
        boolean remembers = isPrompt || line.has("--session");
        Session session = remembers ? Session.remembering() : Session.forgetting();
        var evaluation = new Evaluation(line, console, session);
        if (isPrompt) {
            return Prompt.run(evaluation, session, console);
        } else if (!line.rest().isEmpty()) {
            evaluation.announce(line.rest().size());
            for (String expression : line.rest()) {
                evaluation.evaluate(expression);
            }
        } else {
            input(evaluation, console);
        }
        return evaluation.hadProblem() ? ExitCode.PROBLEM : ExitCode.DONE;
    }

    private static void input(Evaluation evaluation, Console console) throws IOException {
        evaluation.announce(Integer.MAX_VALUE);
        var reader =
                new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            evaluation.evaluate(text);
        }
    }
}
