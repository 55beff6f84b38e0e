package flopcast.app.web;

/// A request that is not granted, with the status that says so.
final class Refusal extends RuntimeException {

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NO_SUCH_METHOD = 405;
    static final int OUTDATED = 409;
    static final int CHANGED = 412;
    static final int TOO_LARGE = 413;
    static final int NO_TEXT = 415;
    static final int WRONG_HOST = 421;
    static final int UNPROCESSABLE = 422;
    static final int NO_PRECONDITION = 428;
    static final int OUR_FAULT = 500;
    static final int BUSY = 503;

    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
