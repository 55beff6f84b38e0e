package flopcast.app.cli;

/// What `--color` asks for.
enum Colours {
    ALWAYS,
    NEVER,
    AUTO;

    boolean areWanted(boolean areUsual) {
        return this == ALWAYS || (this == AUTO && areUsual);
    }
}
