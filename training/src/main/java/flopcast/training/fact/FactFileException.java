package flopcast.training.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A file of facts cannot be used: all that is wrong with it.
public final class FactFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FactFault> faults;

    FactFileException(FactFault fault) {
        this(List.of(fault));
    }

    private FactFileException(List<FactFault> faults) {
        super(faults.stream().map(FactFault::message).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /// @throws FactFileException where there is a fault
    public static void throwIfAny(Collection<FactFault> faults) {
        if (!faults.isEmpty()) {
            throw new FactFileException(
                    faults.stream().sorted(Comparator.comparingInt(FactFault::from)).toList());
        }
    }

    /// In the order of the file.
    public List<FactFault> faults() {
        return faults;
    }
}
