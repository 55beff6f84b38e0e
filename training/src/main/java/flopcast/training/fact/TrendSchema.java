package flopcast.training.fact;

import java.util.List;

/// Rates of growth, stocks and limits, as published: a central value and, where it has one, an
/// interval.
///
/// `kind` says what the value is: `growth` (a factor a year), `doubling` or `halving` (a time),
/// `stock` or `level` (an amount at a time), `date` (a year).
final class TrendSchema {

    static final FactSchema SCHEMA =
            new FactSchema(
                    "trend",
                    "rates of growth, stocks and limits",
                    List.of("name"),
                    new Columns()
                            .text("name", "name", "name of the trend")
                            .text("kind", "kind", "growth, doubling, halving, stock, level, date")
                            .inUnitOfRow("value", "value", "central value")
                            .inUnitOfRow("low", "low", "low end of the interval")
                            .inUnitOfRow("high", "high", "high end of the interval")
                            .text("interval", "interval", "what the interval is")
                            .list());

    private TrendSchema() {}
}
