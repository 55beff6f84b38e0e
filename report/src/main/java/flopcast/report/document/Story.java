package flopcast.report.document;

import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The headline of a report in words, made from the results alone.
final class Story {

    private static final int MOST = 3;

    private final List<Output> headlines;
    private final Numbers numbers;

    Story(List<Output> headlines, Numbers numbers) {
        this.headlines = headlines;
        this.numbers = numbers;
    }

    List<Block.Sentence> sentences() {
        Map<Output, Spans.Span> spans = Spans.spans(headlines);
        var told = new ArrayList<Spans.Span>();
        var sentences = new ArrayList<Block.Sentence>();
        for (Output output : Spans.ordered(headlines)) {
            Spans.Span span = spans.get(output);
            if (sentences.size() == MOST || told.contains(span)) {
                continue;
            }
            if (span != null) {
                told.add(span);
                sentences.add(sentence(span));
            } else {
                sentence(output).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private Block.Sentence sentence(Spans.Span span) {
        Numbers.Measured measured = Numbers.Measured.of(span.high().result()).orElseThrow();
        String ends = "from " + range(Spans.value(span.low()), Spans.value(span.high()), measured);
        return new Block.Sentence(
                span.label(),
                span.central()
                        .map(central ->
                                " is " + numbers.brief(central.result()) + ", " + ends + ".")
                        .orElse(" runs " + ends + "."));
    }

    private String range(double low, double high, Numbers.Measured measured) {
        return numbers.range(low, high, measured).replace(" – ", " to ");
    }

    private Optional<Block.Sentence> sentence(Output output) {
        String subject = Spans.label(output);
        return switch (output.result()) {
            case Result.Uncertain uncertain -> Optional.of(uncertain(subject, uncertain));
            case Result.Known known when known.isProbability() ->
                    Optional.of(
                            new Block.Sentence(
                                    subject, " has probability " + numbers.brief(known) + "."));
            case Result.Known known ->
                    Optional.of(new Block.Sentence(subject, " is " + numbers.brief(known) + "."));
            case Result.Truth truth ->
                    Optional.of(new Block.Sentence(subject, " is " + numbers.brief(truth) + "."));
            default -> Optional.empty();
        };
    }

    private Block.Sentence uncertain(String subject, Result.Uncertain uncertain) {
        double low = uncertain.summary().quantile(0.05).value();
        double high = uncertain.summary().quantile(0.95).value();
        String median = numbers.brief(uncertain);
        if (low == high) {
            return new Block.Sentence(
                    subject, " is " + median + " in at least nine worlds of ten.");
        }
        return new Block.Sentence(
                subject,
                " is about "
                        + median
                        + "; nine worlds of ten lie between "
                        + numbers.range(uncertain).replace(" – ", " and ")
                        + ".");
    }
}
