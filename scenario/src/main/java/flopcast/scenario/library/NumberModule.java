package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.plain;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Signature.Body;
import java.util.List;

/// Functions of lists of numbers. Their short names are `sum`, `sort` and so on.
final class NumberModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";

    private NumberModule() {}

    static List<Builtin> all() {
        return List.of(
                ofList("sum", "The sum of a list, in each world.", "number [U]", ListNumbers::sum)
                        .example("sum([3, 5, 2])", "10", SQUIGGLE)
                        .example("mean(sum([normal(5, 1), 7]))", "12", "closed form")
                        .builtin(),
                ofList(
                                "product",
                                "The product of a list, in each world; units are multiplied.",
                                "number",
                                ListNumbers::product)
                        .example("product([3, 5, 2])", "30", SQUIGGLE)
                        .builtin(),
                ofList(
                                "geomean",
                                "The geometric mean of a list, in each world.",
                                "number [U]",
                                ListNumbers::geometricMean)
                        .example("geomean([3, 5, 2])", "3.10723", SQUIGGLE)
                        .builtin(),
                ofList("sort", "Plain numbers in rising order.", "list", ListNumbers::sorted)
                        .example("sort([3, 5, 2, 3, 5])", "[2, 3, 3, 5, 5]", SQUIGGLE)
                        .builtin(),
                ofList(
                                "cumsum",
                                "The sums of the first item, the first two, and so on.",
                                "list",
                                ListNumbers::cumulativeSum)
                        .example("cumsum([3, 5, 2, 3, 5])", "[3, 8, 10, 13, 18]", SQUIGGLE)
                        .builtin(),
                ofList(
                                "cumprod",
                                "The products of the first item, the first two, and so on.",
                                "list",
                                (in, call) -> new ListValue(ListNumbers.products(in, call)))
                        .example("cumprod([3, 5, 2, 3, 5])", "[3, 15, 30, 90, 450]", SQUIGGLE)
                        .builtin(),
                ofList(
                                "diff",
                                "What each item has more than the one before it.",
                                "list",
                                ListNumbers::differences)
                        .example("diff([3, 5, 2, 3, 5])", "[2, -3, 1, 2]", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "Number.rangeDomain",
                                "The domain of a parameter, `f(x: Number.rangeDomain(0, 10)) = …`.")
                        .source("The same as the list `[min, max]`.")
                        .signature(
                                List.of(plain("min", "U"), plain("max", "U")),
                                "list",
                                (in, call) -> new ListValue(List.of(in.value(0), in.value(1))))
                        .example("f(x: Number.rangeDomain(5, 10)) = x + 1; f(7)", "8", SQUIGGLE)
                        .builtin());
    }

    private static Definition ofList(String name, String sentence, String result, Body body) {
        return Definition.of(name, sentence).signature(List.of(list("items")), result, body);
    }
}
