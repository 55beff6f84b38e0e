package flopcast.training.scaling;

import flopcast.quantity.unit.Unit;
import flopcast.training.fact.CsvRows;
import flopcast.training.fact.CsvRows.Cell;
import flopcast.training.fact.FactDate;
import flopcast.training.fact.FactFault;
import flopcast.training.fact.FactFileException;
import flopcast.training.fact.FactSchema;
import flopcast.training.fact.FigureValue;
import flopcast.training.scaling.PublishedLaw.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the file of a law: comma-separated rows whose first cell says what they are.
final class LawFileReader {

    /// Columns in the order of [OwnLaw#COEFFICIENTS], with the units of their numbers.
    private static final List<String> COLUMNS =
            List.of(
                    "irreducible_loss_nat_per_token",
                    "parameter_coefficient_nat_per_token",
                    "parameter_exponent",
                    "token_coefficient_nat_per_token",
                    "token_exponent");

    private static final Map<String, Counting> COUNTINGS =
            Map.of(
                    "with embeddings", Counting.WITH_EMBEDDINGS,
                    "without embeddings", Counting.WITHOUT_EMBEDDINGS,
                    "active", Counting.ACTIVE,
                    "total", Counting.TOTAL);

    private static final String NEEDED =
            "A file of a law has rows law, source, coefficients and fit.";

    private final List<FactFault> faults = new ArrayList<>();
    private final Map<String, Cell> single = new HashMap<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<List<Double>> draws = new ArrayList<>();
    private List<Double> fit = List.of();
    private FitDomain domain = FitDomain.of("runs that its file does not name");

    LawFile read(String text) {
        List<List<Cell>> rows = CsvRows.ofAnyLength(text);
        for (List<Cell> row : rows) {
            row(row);
        }
        Cell end = new Cell("", text.length(), text.length());
        for (String kind : List.of("law", "source", "coefficients", "fit")) {
            if (!single.containsKey(kind)) {
                fault("law-file-missing", end, "the row " + kind + " is missing", NEEDED);
            }
        }
        Optional<LocalDate> since =
                Optional.ofNullable(single.get("known_since")).flatMap(this::date);
        Counting counting =
                Optional.ofNullable(single.get("counting"))
                        .map(this::counting)
                        .orElse(Counting.UNSTATED);
        FactFileException.throwIfAny(faults);
        String name = value("law");
        return new LawFile(new OwnLaw(name, counting, domain, value("source"), since), fit, draws);
    }

    private void row(List<Cell> row) {
        String kind = row.getFirst().text();
        switch (kind) {
            case "law", "source", "known_since", "counting" -> once(kind, row, 2);
            case "runs" -> {
                if (once(kind, row, 2)) {
                    domain = new FitDomain(domain.extents(), row.getLast().text());
                }
            }
            case "domain" -> domain(row);
            case "coefficients" -> coefficients(row);
            case "fit" -> {
                if (once(kind, row, 1 + places.size())) {
                    fit = numbers(row);
                }
            }
            case "draw" -> {
                if (hasLength(row, 1 + places.size())) {
                    draws.add(numbers(row));
                }
            }
            case "" -> {
                if (row.size() > 1) {
                    unknown(row.getFirst());
                }
            }
            default -> unknown(row.getFirst());
        }
    }

    private void unknown(Cell cell) {
        fault(
                "law-file-word",
                cell,
                "no row of a law is called \"" + cell.text() + "\"",
                "There are law, source, known_since, counting, runs, domain, coefficients, fit"
                        + " and draw.");
    }

    /// Notes the value of a row that may stand once.
    private boolean once(String kind, List<Cell> row, int length) {
        if (single.putIfAbsent(kind, row.getLast()) != null) {
            fault(
                    "law-file-twice",
                    row.getFirst(),
                    "there are two rows " + kind,
                    "Delete one; further rows of coefficients are called draw.");
            return false;
        }
        if (!hasLength(row, length)) {
            return false;
        }
        if (row.getLast().text().isBlank()) {
            fault(
                    "law-file-missing",
                    row.getLast(),
                    "the value of " + kind + " is missing",
                    "Write its value after the comma.");
            return false;
        }
        return true;
    }

    private boolean hasLength(List<Cell> row, int length) {
        if (row.size() == length) {
            return true;
        }
        String needed =
                length == 1
                        ? "no row coefficients above it"
                        : "to have " + length + " cells, but has " + row.size();
        fault(
                "law-file-cells",
                row.getFirst(),
                "the row " + row.getFirst().text() + (length == 1 ? " has " : " needs ") + needed,
                length == 1
                        ? "Put the row that names the coefficients before fit and draw."
                        : "Put a cell with a comma in it between double quotes.");
        return false;
    }

    private void coefficients(List<Cell> row) {
        if (!single.containsKey("coefficients")) {
            for (Cell column : row.subList(1, row.size())) {
                column(column);
            }
            for (int i = 0; i < COLUMNS.size(); i++) {
                if (!places.contains(i)) {
                    fault(
                            "law-file-missing",
                            row.getFirst(),
                            "the coefficient " + COLUMNS.get(i) + " is missing",
                            "The law is "
                                    + ParametricLaw.EQUATION
                                    + ", with all five coefficients.");
                }
            }
        }
        once("coefficients", row, row.size());
    }

    private void column(Cell column) {
        int place = COLUMNS.indexOf(column.text());
        if (place < 0) {
            fault(
                    "law-file-word",
                    column,
                    "no coefficient is called \"" + column.text() + "\"",
                    "There are " + String.join(", ", COLUMNS) + ".");
        } else if (places.contains(place)) {
            String message = "there are two columns " + column.text();
            fault("law-file-twice", column, message, "Delete one.");
        }
        places.add(place);
    }

    /// The coefficients of a row in their usual order.
    private List<Double> numbers(List<Cell> row) {
        var values = new Double[COLUMNS.size()];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < places.size(); i++) {
            double value = positive(row.get(1 + i));
            if (places.get(i) >= 0) {
                values[places.get(i)] = value;
            }
        }
        return List.of(values);
    }

    private void domain(List<Cell> row) {
        if (row.size() != 4) {
            hasLength(row, 4);
            return;
        }
        double low = positive(row.get(2));
        double high = positive(row.get(3));
        if (low > high) {
            fault(
                    "law-file-domain",
                    row.get(2),
                    "the domain runs from " + row.get(2).text() + " to " + row.get(3).text(),
                    "Write the low end first.");
        }
        if (!(low <= high)) {
            return;
        }
        switch (row.get(1).text()) {
            case "parameters" -> domain = domain.parameters(low, high);
            case "tokens" -> domain = domain.tokens(low, high);
            case "compute_flop" -> domain = domain.compute(low, high);
            default ->
                    fault(
                            "law-file-word",
                            row.get(1),
                            "no domain is called \"" + row.get(1).text() + "\"",
                            "There are parameters, tokens and compute_flop.");
        }
    }

    private Optional<LocalDate> date(Cell cell) {
        try {
            return Optional.of(FactDate.of(cell.text()));
        } catch (IllegalArgumentException wrong) {
            fault(
                    "law-file-date",
                    cell,
                    "known_since is " + wrong.getMessage(),
                    FactSchema.Form.DAY.advice());
            return Optional.empty();
        }
    }

    private Counting counting(Cell cell) {
        Counting counting = COUNTINGS.get(cell.text());
        if (counting == null) {
            fault(
                    "law-file-word",
                    cell,
                    "no way of counting is called \"" + cell.text() + "\"",
                    "Write with embeddings, without embeddings, active or total.");
            return Counting.UNSTATED;
        }
        return counting;
    }

    private double positive(Cell cell) {
        try {
            var amount = (FigureValue.Amount) FactSchema.Form.of(Unit.NONE).value(cell.text(), "");
            if (amount.value() > 0) {
                return amount.value();
            }
            fault(
                    "law-file-number",
                    cell,
                    "this number must be above 0, but is " + cell.text(),
                    "Exponents are written positive: A / N^α.");
        } catch (IllegalArgumentException wrong) {
            fault(
                    "law-file-number",
                    cell,
                    "this is " + wrong.getMessage(),
                    "Write a plain number, as 0.46 or 1.4e12.");
        }
        return Double.NaN;
    }

    private String value(String kind) {
        return Optional.ofNullable(single.get(kind)).map(Cell::text).orElse("");
    }

    private void fault(String code, Cell cell, String message, String advice) {
        faults.add(
                new FactFault(
                        code, cell.from(), Math.max(cell.to(), cell.from()), message, advice));
    }
}
