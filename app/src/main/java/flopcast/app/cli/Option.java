package flopcast.app.cli;

/// Something that a command can be told.
///
/// @param name with its dashes: `--seed`
/// @param value what follows it: `N`; empty for a flag
/// @param meaning one phrase for the help
record Option(String name, String value, String meaning) {

    static Option flag(String name, String meaning) {
        return new Option(name, "", meaning);
    }

    boolean isFlag() {
        return value.isEmpty();
    }
}
