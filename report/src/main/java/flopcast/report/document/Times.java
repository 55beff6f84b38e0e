package flopcast.report.document;

import flopcast.quantity.unit.Dimension;
import flopcast.report.chart.FanPoint;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Uncertain quantities over time: a dict by years, `{"2025": a, "2026": b}`, or a list in order.
final class Times {

    private static final int FEWEST = 3;

    private Times() {}

    /// What the axis of time is called.
    static String name(Result result) {
        return result instanceof Result.Dict ? "year" : "step";
    }

    /// Nothing where the result is not of this kind.
    static List<FanPoint> points(Result result) {
        var points = new ArrayList<FanPoint>();
        switch (result) {
            case Result.Dict dict -> {
                for (Map.Entry<String, Result> entry : dict.entries().entrySet()) {
                    if (!add(number(entry.getKey()), entry.getValue(), points)) {
                        return List.of();
                    }
                }
            }
            case Result.ListOf list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    if (!add(i + 1, list.items().get(i), points)) {
                        return List.of();
                    }
                }
            }
            default -> {}
        }
        return points.size() >= FEWEST && areAlike(points) ? points : List.of();
    }

    private static boolean add(double time, Result result, List<FanPoint> points) {
        if (Double.isFinite(time) && result instanceof Result.Uncertain uncertain) {
            points.add(new FanPoint(time, uncertain));
            return true;
        }
        return false;
    }

    private static boolean areAlike(List<FanPoint> points) {
        Dimension first = points.getFirst().result().dimension();
        return points.stream().allMatch(point -> point.result().dimension().equals(first));
    }

    /// `NaN` where the text is no number.
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
