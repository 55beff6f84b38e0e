package flopcast.quantity.distribution;

import java.util.Optional;
import java.util.function.Supplier;

/// A value that is made when it is first asked for, and once, by whichever thread asks first.
public final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T value() {
        return made.orElseGet(this::make);
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.orElseThrow();
    }
}
