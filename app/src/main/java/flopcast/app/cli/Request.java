package flopcast.app.cli;

import flopcast.scenario.setting.Precision;
import flopcast.scenario.setting.RunSettings;
import java.util.Optional;

/// What a command line asks of a run.
///
/// @param settings of the run; where a precision is wanted, of the first of several
record Request(RunSettings settings, Optional<Precision> precision) {

    static Request of(RunSettings settings) {
        return new Request(settings, Optional.empty());
    }
}
