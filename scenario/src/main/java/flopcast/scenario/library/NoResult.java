package flopcast.scenario.library;

/// Ends a built-in early: something it was given rests on a problem that has been reported.
final class NoResult extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoResult() {
        super(null, null, false, false);
    }
}
