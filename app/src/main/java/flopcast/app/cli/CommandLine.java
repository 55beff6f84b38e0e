package flopcast.app.cli;

import flopcast.quantity.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words after a command, read: `--name value`, `--name=value`, flags, the rest; after `--`
/// only the rest.
final class CommandLine {

    private final Map<String, String> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private CommandLine() {}

    /// @param command whose options are known
    /// @throws UsageException for an option that it does not have
    static CommandLine parse(Command command, List<String> words) {
        var line = new CommandLine();
        boolean onlyRest = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyRest || !isOption(word, command)) {
                line.rest.add(word);
            } else if (word.equals("--")) {
                onlyRest = true;
            } else {
                i += line.option(word, i + 1 < words.size() ? words.get(i + 1) : null, command);
            }
        }
        return line;
    }

    /// A single dash is standard input, or the minus of an expression.
    private static boolean isOption(String word, Command command) {
        return word.startsWith("--")
                || word.equals("-h")
                || (word.length() > 1 && word.startsWith("-") && !command.takesExpressions());
    }

    /// How many further words it took.
    private int option(
            String word, @org.jspecify.annotations.Nullable String next, Command command) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = find(name, command);
        if (option.isFlag()) {
            if (equals >= 0) {
                throw new UsageException(name + " takes no value");
            }
            values.put(option.name(), "");
            return 0;
        }
        if (equals < 0 && next == null) {
            throw new UsageException(name + " needs a value: " + name + " " + option.value());
        }
        values.put(option.name(), equals < 0 ? String.valueOf(next) : word.substring(equals + 1));
        return equals < 0 ? 1 : 0;
    }

    private static Option find(String name, Command command) {
        var names = new ArrayList<String>();
        for (Option option : command.options()) {
            if (option.name().equals(alias(name))) {
                return option;
            }
            names.add(option.name());
        }
        List<String> nearest = Spelling.nearest(name, names);
        String advice = nearest.isEmpty() ? "" : "; did you mean " + nearest.getFirst() + "?";
        throw new UsageException("`" + command.name() + "` has no option " + name + advice);
    }

    private static String alias(String name) {
        return switch (name) {
            case "--colour" -> "--color";
            case "-h" -> "--help";
            case "-o" -> "--output";
            default -> name;
        };
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /// What is no option.
    List<String> rest() {
        return rest;
    }

    /// The rest, of a command that runs scenarios.
    ///
    /// @throws UsageException where none is named
    List<String> scenarios() {
        if (rest.isEmpty()) {
            throw new UsageException("which scenario? Name a file, or - for standard input");
        }
        return rest;
    }
}
