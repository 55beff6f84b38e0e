package flopcast.app.cli;

/// How a command ends.
final class ExitCode {

    static final int DONE = 0;
    static final int PROBLEM = 1;
    static final int WRONG_COMMAND_LINE = 2;
    static final int OUR_FAULT = 70;

    private ExitCode() {}
}
