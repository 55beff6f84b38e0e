package flopcast.scenario.value;

import java.util.List;

/// Which of several laws holds in each world.
///
/// @param mixture the statement that mixes them: `law`
/// @param choice the number of the law, from 0
/// @param laws their names in that order
public record LawChoice(String mixture, Node choice, List<String> laws) {
    public LawChoice {
        laws = List.copyOf(laws);
    }
}
