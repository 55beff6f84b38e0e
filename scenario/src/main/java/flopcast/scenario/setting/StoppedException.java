package flopcast.scenario.setting;

/// Nobody waits for the answer any more; there is none.
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoppedException() {
        super("stopped on request", null, false, false);
    }
}
