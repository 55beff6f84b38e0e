package flopcast.app.web;

import flopcast.scenario.setting.Stop;
import java.time.Duration;

/// One request of a client to compute something: outdated as soon as the client asks anew.
final class Turn implements Stop {

    private final long sequence;
    private volatile boolean isOutdated;
    private volatile Runnable leave = () -> {};
    private volatile long deadline = Long.MAX_VALUE;

    Turn(long sequence) {
        this.sequence = sequence;
    }

    long sequence() {
        return sequence;
    }

    void outdate() {
        isOutdated = true;
        leave.run();
    }

    /// What is to be done as soon as it is outdated.
    void whenOutdated(Runnable act) {
        leave = act;
        if (isOutdated) {
            act.run();
        }
    }

    boolean isOutdated() {
        return isOutdated;
    }

    /// Its time begins when it has a slot.
    void begin(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    boolean isLate() {
        return deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
    }

    @Override
    public boolean isWanted() {
        return isOutdated || isLate();
    }
}
