package flopcast.scenario.trace;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.Decorator;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `@claim`: the number with the digits it is written with, and the other readings.
final class Claims {

    private static final String FORM = "Write `@claim(402.72 PFLOP/s, \"where it was claimed\")`.";

    /// The key of the reason, among the names of readings.
    private static final String WHY = "why";

    private final Interpreter interpreter;
    private final Scope scope;

    Claims(Interpreter interpreter, Scope scope) {
        this.interpreter = interpreter;
        this.scope = scope;
    }

    /// @param of what the claim is about; empty when there was a problem
    Optional<Claim> read(Decorator decorator, Value of) {
        List<Expression> arguments = decorator.arguments();
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw malformed(
                    decorator.span(), "a claim has a value, a place and perhaps other readings");
        }
        Value where = interpreter.evaluate(arguments.get(1), scope);
        Map<String, Value> readings =
                arguments.size() == 3 ? readings(arguments.get(2), of) : Map.of();
        List<Expression> numbers =
                arguments.getFirst() instanceof Expression.ListLiteral range
                        ? range.items()
                        : List.of(arguments.getFirst());
        boolean isRange = arguments.getFirst() instanceof Expression.ListLiteral;
        if (isRange && numbers.size() != 2) {
            throw malformed(arguments.getFirst().span(), "a claim of a range has two ends");
        }
        var claimed = new ArrayList<Claim.Written>();
        for (Expression number : numbers) {
            Optional<Claim.Written> written = written(number, of);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            claimed.add(written.get());
        }
        if (claimed.getFirst().value() > claimed.getLast().value()) {
            throw malformed(
                    arguments.getFirst().span(), "a claim of a range has its low end first");
        }
        if (!(where instanceof Text place)) {
            throw malformed(arguments.get(1).span(), "a claim says in a text where it was claimed");
        }
        return Optional.of(
                new Claim(
                        claimed,
                        arguments.getFirst().span().text(),
                        place.text(),
                        why(readings.get(WHY)),
                        withoutWhy(readings),
                        decorator.span()));
    }

    private Map<String, Value> readings(Expression expression, Value of) {
        Map<String, Value> readings =
                switch (interpreter.evaluate(expression, scope)) {
                    case DictValue dict -> dict.entries();
                    case Unknown _ -> Map.of();
                    default ->
                            throw malformed(
                                    expression.span(),
                                    "a claim has its other readings in a dict, by name");
                };
        withoutWhy(readings)
                .forEach((name, reading) -> check(name, reading, of, expression.span()));
        return readings;
    }

    private static String why(@Nullable Value reason) {
        return reason instanceof Text text ? text.text() : "";
    }

    /// A reading may be called so too, if it is a number.
    private static Map<String, Value> withoutWhy(Map<String, Value> readings) {
        Map<String, Value> others = new LinkedHashMap<>(readings);
        others.computeIfPresent(WHY, (_, value) -> value instanceof Text ? null : value);
        return others;
    }

    private static void check(String name, Value reading, Value of, Span span) {
        if (reading instanceof Unknown || !(of instanceof Quantity about)) {
            return;
        }
        if (!(reading instanceof Quantity quantity)) {
            throw malformed(span, "a claim has a reading that is no number, \"" + name + "\"");
        }
        if (!quantity.dimension().equals(about.dimension()) && !quantity.isPlainZero()) {
            throw Mismatch.of(
                    span, about.dimension(), quantity.dimension(), "the reading \"" + name + "\"");
        }
    }

    private Optional<Claim.Written> written(Expression number, Value of) {
        Value value = interpreter.evaluate(number, scope);
        if (value instanceof Unknown || of instanceof Unknown) {
            return Optional.empty();
        }
        if (!(value instanceof Quantity quantity)
                || !(quantity.node() instanceof Node.Constant constant)) {
            throw malformed(number.span(), "a claim must be a number as it was written");
        }
        if (!(of instanceof Quantity about)) {
            throw malformed(
                    number.span(), "a claim is about a number, but the statement is " + of.words());
        }
        Dimension claimed = quantity.dimension();
        if (!claimed.equals(about.dimension()) && !quantity.isPlainZero()) {
            throw Mismatch.of(number.span(), about.dimension(), claimed, "the claim");
        }
        Expression.NumberLiteral literal = literal(number);
        double step =
                lastDigit(literal)
                        * (literal.value() == 0 ? 1 : Math.abs(constant.value() / literal.value()));
        return Optional.of(new Claim.Written(constant.value(), step));
    }

    private static Expression.NumberLiteral literal(Expression number) {
        return switch (number) {
            case Expression.NumberLiteral literal -> literal;
            case Expression.Measured measured -> literal(measured.number());
            case Expression.Negation negation -> literal(negation.operand());
            case Expression.Conversion conversion -> literal(conversion.value());
            default -> throw malformed(number.span(), "a claim must be a number as it was written");
        };
    }

    /// The worth of the last digit: 0.01 for `402.72`, 1e9 for `130e9`, 1e12 for `1T`.
    private static double lastDigit(Expression.NumberLiteral literal) {
        String digits = literal.span().text().replaceAll("[a-zA-Z%]*$", "");
        BigDecimal written = new BigDecimal(digits);
        if (written.signum() == 0) {
            return written.ulp().doubleValue();
        }
        double suffix = literal.value() / written.doubleValue();
        return written.ulp().doubleValue() * suffix;
    }

    private static ProblemFound malformed(Span span, String message) {
        return new ProblemFound(Problem.error("claim-malformed", span, message, FORM));
    }
}
