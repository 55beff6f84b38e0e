package flopcast.scenario.forecast;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came out for one quantity.
public sealed interface Result {

    /// `number`, `uncertain`, `truth`, `text`, `list`, `dict`, `date`, `function` or `law`.
    String kind();

    /// The same number in every world.
    ///
    /// @param estimate in base units; its error is that of the query it answers, 0 where exact
    /// @param shownIn the unit that the scenario asks for
    /// @param isProbability whether it is the share of worlds in which something is so
    record Known(
            Estimate estimate, Dimension dimension, Optional<Unit> shownIn, boolean isProbability)
            implements Result {
        @Override
        public String kind() {
            return "number";
        }
    }

    /// A number that differs between worlds.
    ///
    /// @param betweenLaws for each mixture of laws that it rests on, in their order
    record Uncertain(
            Summary summary,
            Dimension dimension,
            Optional<Unit> shownIn,
            List<BetweenLaws> betweenLaws)
            implements Result {
        @Override
        public String kind() {
            return "uncertain";
        }
    }

    /// A condition: how probable it is; 0 or 1 without error where it is known.
    record Truth(Estimate probability) implements Result {

        /// Whether it is the same in every world.
        public boolean isPlain() {
            return probability.error() == 0
                    && (probability.value() == 0 || probability.value() == 1);
        }

        @Override
        public String kind() {
            return "truth";
        }
    }

    record Text(String text) implements Result {
        @Override
        public String kind() {
            return "text";
        }
    }

    record ListOf(List<Result> items) implements Result {
        @Override
        public String kind() {
            return "list";
        }
    }

    record Dict(Map<String, Result> entries) implements Result {
        @Override
        public String kind() {
            return "dict";
        }
    }

    record Date(Instant moment) implements Result {
        @Override
        public String kind() {
            return "date";
        }
    }

    /// A date that differs between worlds: seconds since 1970-01-01T00:00Z.
    record UncertainDate(Summary summary) implements Result {
        @Override
        public String kind() {
            return "date";
        }
    }

    /// A function, a law, or a figure that may not be seen, in words.
    record Described(String kind, String text) implements Result {}
}
