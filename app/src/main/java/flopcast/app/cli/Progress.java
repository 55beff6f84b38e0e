package flopcast.app.cli;

import java.io.IOException;
import java.io.Writer;

/// Shows that something is going on when it takes long: on a terminal only, and gone at the end.
final class Progress implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 500;
    private static final long TURN_MILLIS = 100;
    private static final String TURNING = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static final String TURNING_ASCII = "|/-\\";

    private final Writer err;
    private final String what;
    private final String turning;
    private final Thread thread;
    private boolean isOver;
    private boolean isShown;

    private Progress(Console console, String what) {
        err = console.err();
        this.what = what;
        turning = console.terminal().hasUnicode() ? TURNING : TURNING_ASCII;
        thread = new Thread(this::turn, "progress");
        thread.setDaemon(true);
    }

    static Progress start(Console console, String what) {
        var progress = new Progress(console, what);
        if (console.terminal().isError()) {
            progress.thread.start();
        }
        return progress;
    }

    private void turn() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            for (int turn = 0; show(turn); turn++) {
                Thread.sleep(TURN_MILLIS);
            }
        } catch (InterruptedException | IOException unneeded) {
            end();
        }
    }

    /// Whether it goes on.
    private synchronized boolean show(int turn) throws IOException {
        if (!isOver) {
            long tenths = (PATIENCE_MILLIS + turn * TURN_MILLIS) / TURN_MILLIS;
            char sign = turning.charAt(turn % turning.length());
            String elapsed = tenths / 10 + "." + tenths % 10 + " s";
            err.append("\r\u001b[K" + sign + " " + what + " … " + elapsed).flush();
            isShown = true;
        }
        return !isOver;
    }

    /// Nothing of it is left on the terminal.
    synchronized void end() {
        if (isOver) {
            return;
        }
        isOver = true;
        if (isShown) {
            try {
                err.append("\r\u001b[K").flush();
            } catch (IOException nobodyListens) {
                isShown = false;
            }
        }
    }

    @Override
    public void close() {
        end();
    }
}
