package flopcast.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `flopcast completion bash|zsh|fish`: a script for the shell, which completes commands, options
/// and files.
final class CompletionCommand implements Command {

    /// Commands that files or folders are named after.
    static final List<String> OF_FILES =
            List.of("run", "claims", "report", "verify", "serve", "check");

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String sentence() {
        return "Prints what makes the Tab key work: source <(flopcast completion bash).";
    }

    @Override
    public String arguments() {
        return "bash|zsh|fish";
    }

    @Override
    public List<Option> options() {
        return List.of(RunOptions.HELP);
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        String shell = line.rest().size() == 1 ? line.rest().getFirst() : "";
        console.out()
                .append(
                        switch (shell) {
                            case "bash" -> bash();
                            case "zsh" -> "autoload -U bashcompinit && bashcompinit\n" + bash();
                            case "fish" -> fish();
                            default -> throw new UsageException("which shell? bash, zsh or fish");
                        });
        return ExitCode.DONE;
    }

    private static String bash() {
        var cases = new StringBuilder();
        for (String name : Commands.NAMES) {
            cases.append(
                    "        " + name + ") words=\"" + String.join(" ", words(name)) + "\" ;;\n");
        }
        return """
        _flopcast() {
            local word=${COMP_WORDS[COMP_CWORD]} words=
            if [[ $COMP_CWORD -eq 1 ]]; then
                COMPREPLY=($(compgen -W "%s" -- "$word"))
                return
            fi
            case ${COMP_WORDS[1]} in
        %s    esac
            COMPREPLY=($(compgen -W "$words" -- "$word"))
            case ${COMP_WORDS[1]} in
                %s) [[ $word == -* ]] || COMPREPLY+=($(compgen -f -- "$word")) ;;
            esac
        }
        complete -o filenames -o bashdefault -F _flopcast flopcast
        """
                .formatted(String.join(" ", Commands.NAMES), cases, String.join(" | ", OF_FILES));
    }

    private static String fish() {
        var script = new StringBuilder();
        script.append("complete -c flopcast -f\n");
        for (String name : Commands.NAMES) {
            Command command = Commands.named(name);
            String only = "complete -c flopcast -n '__fish_use_subcommand' -a ";
            script.append(only + name + " -d " + quoted(command.sentence()) + "\n");
            String after = "complete -c flopcast -n '__fish_seen_subcommand_from " + name + "' ";
            for (Option option : command.options()) {
                script.append(after + "-l " + option.name().substring(2));
                script.append(option.isFlag() ? "" : " -r");
                script.append(" -d " + quoted(option.meaning()) + "\n");
            }
            for (String word : arguments(name)) {
                script.append(after + "-a " + word + "\n");
            }
            if (OF_FILES.contains(name)) {
                script.append(after + "-F\n");
            }
        }
        return script.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static List<String> words(String command) {
        var words = new ArrayList<String>();
        Commands.named(command).options().forEach(option -> words.add(option.name()));
        words.addAll(arguments(command));
        return words;
    }

    /// What can stand after a command besides options and files.
    private static List<String> arguments(String command) {
        return switch (command) {
            case "completion" -> List.of("bash", "zsh", "fish");
            case "facts" -> Names.tables();
            case "laws" -> Names.laws();
            case "help" -> Names.builtins();
            default -> List.of();
        };
    }
}
