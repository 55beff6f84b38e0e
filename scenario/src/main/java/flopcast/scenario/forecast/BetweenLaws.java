package flopcast.scenario.forecast;

import flopcast.quantity.statistic.Between;
import java.util.List;

/// How much of a quantity's variance is that between the laws of a mixture, and its mean by each.
///
/// @param mixture the statement that mixes them
/// @param laws their names
public record BetweenLaws(String mixture, List<String> laws, Between between) {
    public BetweenLaws {
        laws = List.copyOf(laws);
    }
}
