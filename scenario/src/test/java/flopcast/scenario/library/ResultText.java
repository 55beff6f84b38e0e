package flopcast.scenario.library;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.QuantityText;
import flopcast.scenario.forecast.Result;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/// What a person reads of a result, in one line.
final class ResultText {

    private ResultText() {}

    static String of(Result result) {
        return switch (result) {
            case Result.Known known -> {
                Estimate estimate = known.estimate();
                yield QuantityText.of(
                                estimate.value(),
                                known.dimension(),
                                known.shownIn(),
                                Digits.justifiedBy(estimate.error()))
                        .toString();
            }
            case Result.Uncertain _, Result.UncertainDate _ -> "uncertain";
            case Result.Truth truth when truth.isPlain() ->
                    String.valueOf(truth.probability().value() == 1);
            case Result.Truth _ -> "uncertain truth";
            case Result.Text text -> text.text();
            case Result.ListOf list ->
                    list.items().stream()
                            .map(ResultText::of)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Result.Dict dict ->
                    dict.entries().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case Result.Date date ->
                    date.moment().atOffset(ZoneOffset.UTC).toLocalDate().toString();
            case Result.Described described -> described.text();
        };
    }
}
