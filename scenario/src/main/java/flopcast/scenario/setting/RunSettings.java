package flopcast.scenario.setting;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a command says about a run.
///
/// @param asOf replaces the scenario's own as-of date
/// @param outputs names of the headline quantities; empty where the scenario decides
/// @param all whether every quantity is a headline
/// @param threads at most this many run blocks; the result does not depend on it
public record RunSettings(
        long seed,
        int draws,
        Sampling sampling,
        Optional<LocalDate> asOf,
        List<String> outputs,
        boolean all,
        int threads,
        Stop stop) {

    public static final int STANDARD_DRAWS = Layout.ROUND;
    public static final long STANDARD_SEED = 1;

    /// Where the worlds of the run lie.
    public Points points() {
        return new Points(sampling, seed, draws);
    }

    /// The same run with another number of draws.
    public RunSettings withDraws(int otherDraws) {
        return new RunSettings(seed, otherDraws, sampling, asOf, outputs, all, threads, stop);
    }

    public static RunSettings standard() {
        return new RunSettings(
                STANDARD_SEED,
                STANDARD_DRAWS,
                Sampling.SOBOL,
                Optional.empty(),
                List.of(),
                false,
                Runtime.getRuntime().availableProcessors(),
                Stop.NEVER);
    }
}
