package flopcast.app.web;

import flopcast.scenario.setting.Limits;
import java.time.Duration;

/// How much of the machine one request, and all together, may take.
///
/// @param slots evaluations that run at a time
/// @param waiting evaluations that may wait for a slot; one more is refused
/// @param time that one evaluation may take
/// @param draws of one evaluation
/// @param kept draws that one evaluation may keep: those of all its headline quantities
/// @param answerBytes the longest answer
/// @param scenario what a scenario may ask for
public record ServerLimits(
        int slots,
        int waiting,
        Duration time,
        int draws,
        long kept,
        int answerBytes,
        Limits scenario) {

    public static ServerLimits standard() {
        return new ServerLimits(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                500,
                Duration.ofSeconds(10),
                1_000_000,
                24_000_000,
                16 << 20,
                Limits.STANDARD);
    }

    /// Room for a scenario and one that it is compared with.
    int bodyBytes() {
        return 2 * (scenario.sourceBytes() + 1);
    }
}
