package flopcast.scenario.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what was read as nested lists, so that a test shows how operators bind.
final class Tree {

    private Tree() {}

    static String of(Scenario scenario) {
        Stream<String> header = scenario.header().stream().map(Tree::header);
        Stream<String> imports =
                scenario.imports().stream()
                        .map(i -> "(import \"" + i.path() + "\" " + i.name() + ")");
        Stream<String> statements = scenario.statements().stream().map(Tree::statement);
        Stream<String> result = scenario.result().stream().map(Tree::of);
        return Stream.of(header, imports, statements, result)
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static String header(Scenario.Header header) {
        return "(scenario \""
                + header.title()
                + "\""
                + header.asOf().map(date -> " " + date).orElse("")
                + ")";
    }

    private static String statement(Statement statement) {
        return switch (statement) {
            case Statement.Assignment a ->
                    a.decorators().stream().map(Tree::decorator).collect(Collectors.joining())
                            + (a.exported() ? "(export " : "(= ")
                            + a.name()
                            + a.unit().map(u -> "::" + u.text()).orElse("")
                            + " "
                            + of(a.value())
                            + ")";
            case Statement.UnitDefinition u ->
                    "(unit " + u.name() + u.value().map(v -> " " + of(v)).orElse("") + ")";
            case Statement.Observe o ->
                    "(observe "
                            + of(o.observed())
                            + o.likelihood().map(l -> " ~ " + of(l)).orElse("")
                            + ")";
        };
    }

    private static String decorator(Decorator decorator) {
        return "@" + decorator.name() + list(decorator.arguments()) + " ";
    }

    private static String list(List<Expression> items) {
        return items.stream().map(Tree::of).collect(Collectors.joining(" ", "(", ")"));
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral n -> number(n.value());
            case Expression.TextLiteral t -> "\"" + t.text() + "\"";
            case Expression.TruthLiteral t -> "#" + t.value();
            case Expression.Name n -> n.name();
            case Expression.Measured m -> "(" + of(m.number()) + " <" + m.unit().text() + ">)";
            case Expression.Conversion c -> "(in " + of(c.value()) + " <" + c.unit().text() + ">)";
            case Expression.ListLiteral l -> "(list" + spaced(l.items()) + ")";
            case Expression.DictLiteral d ->
                    d.entries().stream()
                            .map(e -> " " + of(e.key()) + ":" + of(e.value()))
                            .collect(Collectors.joining("", "(dict", ")"));
            case Expression.Block b ->
                    b.statements().stream()
                            .map(s -> statement(s) + " ")
                            .collect(Collectors.joining("", "{", of(b.result()) + "}"));
            case Expression.Lambda l -> lambda(l);
            case Expression.Call c -> "(" + of(c.function()) + spaced(c.arguments()) + ")";
            case Expression.Field f -> "(. " + of(f.target()) + " " + f.field() + ")";
            case Expression.Index i -> "(at " + of(i.target()) + " " + of(i.key()) + ")";
            case Expression.Negation n -> "(- " + of(n.operand()) + ")";
            case Expression.Not n -> "(! " + of(n.operand()) + ")";
            case Expression.Binary b ->
                    "(" + b.operator().symbol() + " " + of(b.left()) + " " + of(b.right()) + ")";
            case Expression.Interval i -> "(to " + of(i.low()) + " " + of(i.high()) + ")";
            case Expression.Conditional c ->
                    "(if " + of(c.condition()) + " " + of(c.then()) + " " + of(c.otherwise()) + ")";
        };
    }

    private static String lambda(Expression.Lambda lambda) {
        String parameters =
                lambda.parameters().stream()
                        .map(p ->
                                p.name()
                                        + p.domain().map(d -> ":" + of(d)).orElse("")
                                        + p.unit().map(u -> "::" + u.text()).orElse(""))
                        .collect(Collectors.joining(" "));
        return "(|"
                + parameters
                + "|"
                + lambda.resultUnit().map(u -> "::" + u.text()).orElse("")
                + " "
                + of(lambda.body())
                + ")";
    }

    private static String spaced(List<Expression> items) {
        return items.stream().map(item -> " " + of(item)).collect(Collectors.joining());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
