package flopcast.scenario.run;

import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Summary;

/// The process of [MemoryTest]: runs a hundred quantities, each made of the one before and of a
/// source of its own, and asks three outputs for what a person is shown.
final class MillionDraws {

    private static final int DRAWS = 1_000_000;

    private MillionDraws() {}

    public static void main(String[] arguments) {
        var text = new StringBuilder("x0 = 1 to 2\n");
        for (int i = 1; i <= 100; i++) {
            text.append("x%d = x%d * (0.9 to 1.1) + uniform(0, 1)\n".formatted(i, i - 1));
        }
        text.append("export early = x10 + 1\nexport late = log(x90)\nexport last = x100 / x50\n");
        Forecast forecast = Desk.forecast(text.toString(), Desk.settings(1, DRAWS, 2));
        for (Output output : forecast.headlines()) {
            Summary summary = Desk.summary(forecast, output.name());
            if (!(summary.median().error() > 0 && summary.mean().orElseThrow().error() > 0)) {
                throw new IllegalStateException(output.name() + " has no errors");
            }
        }
        System.out.println(
                forecast.headlines().size() + " headlines of " + forecast.draws() + " draws");
    }
}
