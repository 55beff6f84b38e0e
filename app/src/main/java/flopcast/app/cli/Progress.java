package flopcast.app.cli;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.forecast.Refinement;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/// Shows that something is going on when it takes long: on a terminal only, and gone at the end.
final class Progress implements AutoCloseable, Refinement.Listener {

    private static final long PATIENCE_MILLIS = 500;
    private static final long TURN_MILLIS = 100;
    private static final String TURNING = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static final String TURNING_ASCII = "|/-\\";

    private final Writer err;
    private final String what;
    private final String turning;
    private final Thread thread;
    private final long begin = System.nanoTime();
    private String soFar = "";
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
            err.append("\r\u001b[K" + sign + " " + what + soFar + " … " + elapsed).flush();
            isShown = true;
        }
        return !isOver;
    }

    /// With how many draws it goes on, and how precise it was before.
    @Override
    public synchronized void begins(int draws, double reached) {
        String precise =
                reached < Double.POSITIVE_INFINITY
                        ? " (" + NumberText.of(100 * reached, Digits.atMost(2)) + " % so far)"
                        : "";
        soFar = String.format(Locale.ROOT, ", %,d draws", draws) + precise;
    }

    /// Nothing of it is left on the terminal, but for what a precision cost.
    synchronized void end() {
        if (isOver) {
            return;
        }
        isOver = true;
        if (isShown) {
            try {
                err.append("\r\u001b[K" + cost()).flush();
            } catch (IOException nobodyListens) {
                isShown = false;
            }
        }
    }

    /// What a precision cost is worth a line that stays.
    private String cost() {
        long tenths = (System.nanoTime() - begin) / (TURN_MILLIS * 1_000_000);
        return soFar.isEmpty() ? "" : what + " took " + tenths / 10 + "." + tenths % 10 + " s\n";
    }

    @Override
    public void close() {
        end();
    }
}
