package flopcast.report.chart;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.training.fact.Fact;
import flopcast.training.scaling.PublishedLaw;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Every picture that there is of a forecast. Each is made of results alone and drawn nowhere here:
/// a page renders its specification.
public final class Charts {

    private Charts() {}

    /// How likely the values of an uncertain quantity are; values that have a probability of their
    /// own are bars beside the curve.
    public static Chart density(
            String name, Result.Uncertain result, AxisKind axis, UnitTable units) {
        return Distributions.density(name, result, axis, units);
    }

    /// The share of worlds below each value of an uncertain quantity.
    public static Chart cumulative(
            String name, Result.Uncertain result, AxisKind axis, UnitTable units) {
        return Distributions.cumulative(name, result, axis, units);
    }

    /// All uncertain quantities, each as a multiple of its median; empty where none is positive.
    public static Optional<Chart> intervalLadder(Forecast forecast) {
        return Ladder.of(forecast);
    }

    /// Which quantity rests on which; empty where there is little to see, or too much.
    public static Optional<Chart> dependencies(Forecast forecast) {
        return Dependencies.of(forecast);
    }

    /// Quantities of one dimension side by side.
    ///
    /// @param shownIn the unit that the scenario asks for
    /// @param bars at least one
    public static Chart comparisonBars(
            String title,
            Dimension dimension,
            Optional<Unit> shownIn,
            List<Bar> bars,
            UnitTable units) {
        return new Comparison(title, new Axis.Measured(dimension, shownIn, units), bars).chart();
    }

    /// One quantity by several scenarios or laws.
    ///
    /// @param series at least one, all of one dimension
    public static Chart overlay(String title, List<Series> series, AxisKind axis, UnitTable units) {
        return new Overlay(title, series, axis, units).chart();
    }

    /// The least loss by training compute, with known models; empty where no law tells the loss.
    ///
    /// @param models facts of the table `model`
    /// @param asOf facts younger than this stay unseen
    /// @param forecasts positive amounts of training compute [FLOP]
    public static Optional<Chart> lossAgainstCompute(
            List<PublishedLaw> laws,
            Collection<Fact> models,
            Optional<LocalDate> asOf,
            List<Bar> forecasts,
            UnitTable units) {
        return Frontier.of(laws, KnownModel.of(models, asOf), forecasts, units);
    }

    /// Two quantities world by world, at most those of a standard run; empty where one is not
    /// uncertain, or where they have no worlds in common.
    public static Optional<Chart> scatter(Output across, Output up, UnitTable units) {
        return Scatter.of(across, up, units);
    }

    /// A quantity over time.
    ///
    /// @param time what the axis of time is called
    /// @param points at least two, of one dimension
    public static Chart fan(String name, String time, List<FanPoint> points, UnitTable units) {
        return new Fan(name, time, points, units).chart();
    }

    /// Training compute of known models by date, with what the scenario says; empty where none is
    /// known.
    ///
    /// @param models facts of the table `model`
    /// @param asOf facts younger than this stay unseen
    /// @param forecasts positive amounts of training compute [FLOP]
    public static Optional<Chart> knownModels(
            Collection<Fact> models,
            Optional<LocalDate> asOf,
            List<Bar> forecasts,
            UnitTable units) {
        return ComputeByDate.of(KnownModel.of(models, asOf), forecasts, units);
    }
}
