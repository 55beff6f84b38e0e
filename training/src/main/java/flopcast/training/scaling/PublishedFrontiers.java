package flopcast.training.scaling;

import flopcast.training.scaling.FrontierTable.Row;
import java.util.List;

/// The compute-optimal frontiers that papers have tabulated.
///
/// Source: Hoffmann et al. 2022, arXiv:2203.15556. Rows beyond a few 1e22 FLOP are the paper's own
/// extrapolations.
final class PublishedFrontiers {

    /// Table 3.
    static final FrontierTable HOFFMANN_2022_APPROACH_1 =
            new FrontierTable(
                    List.of(
                            new Row(1.92e19, 4e8),
                            new Row(1.21e20, 1e9),
                            new Row(1.23e22, 1e10),
                            new Row(5.76e23, 6.7e10),
                            new Row(3.85e24, 1.75e11),
                            new Row(9.9e24, 2.8e11),
                            new Row(3.43e25, 5.2e11),
                            new Row(1.27e26, 1e12),
                            new Row(1.3e28, 1e13)));

    /// Table A3.
    static final FrontierTable HOFFMANN_2022_APPROACH_2 =
            new FrontierTable(
                    List.of(
                            new Row(1.84e19, 4e8),
                            new Row(1.2e20, 1e9),
                            new Row(1.32e22, 1e10),
                            new Row(6.88e23, 6.7e10),
                            new Row(4.54e24, 1.75e11),
                            new Row(1.18e25, 2.8e11),
                            new Row(4.19e25, 5.2e11),
                            new Row(1.59e26, 1e12),
                            new Row(1.75e28, 1e13)));

    /// Table A3. Its row of 175e9 parameters prints 1.26e24 FLOP, a slip of a factor of ten: 6·N·D
    /// of the same row is 1.26e25.
    static final FrontierTable HOFFMANN_2022_APPROACH_3 =
            new FrontierTable(
                    List.of(
                            new Row(2.21e19, 4e8),
                            new Row(1.62e20, 1e9),
                            new Row(2.46e22, 1e10),
                            new Row(1.71e24, 6.7e10),
                            new Row(1.26e25, 1.75e11),
                            new Row(3.52e25, 2.8e11),
                            new Row(1.36e26, 5.2e11),
                            new Row(5.65e26, 1e12),
                            new Row(8.55e28, 1e13)));

    private PublishedFrontiers() {}
}
