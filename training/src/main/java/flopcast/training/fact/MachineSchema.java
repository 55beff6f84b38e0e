package flopcast.training.fact;

import static flopcast.training.fact.FactUnits.CHIP;
import static flopcast.training.fact.FactUnits.GIGABYTE_PER_SECOND;
import static flopcast.training.fact.FactUnits.PETAFLOP_PER_SECOND;
import static flopcast.training.fact.FactUnits.PLAIN;

import java.util.List;

/// Machines of 2020 that a frontier model could have been trained on, counted in chips.
///
/// `peakTensor` is the peak at the precision of training, dense; `peakFp64` the 64-bit one by which
/// the TOP500 compares.
final class MachineSchema {

    static final FactSchema SCHEMA =
            new FactSchema(
                    "machine",
                    "machines of 2020, counted in chips",
                    List.of("name"),
                    new Columns()
                            .text("name", "name", "name of the machine")
                            .text("month", "month", "when it was announced or listed")
                            .number("cores", "cores", PLAIN, "processor cores")
                            .number("chips", "chips", CHIP, "accelerators")
                            .text("chip", "chip", "which accelerators")
                            .number(
                                    "network",
                                    "network_gb_per_s",
                                    GIGABYTE_PER_SECOND,
                                    "network of a server")
                            .number(
                                    "peakTensor",
                                    "peak_tensor_pflop_per_s",
                                    PETAFLOP_PER_SECOND,
                                    "dense peak at the precision of training")
                            .number(
                                    "peakFp64",
                                    "peak_fp64_pflop_per_s",
                                    PETAFLOP_PER_SECOND,
                                    "theoretical peak, 64-bit")
                            .list());

    private MachineSchema() {}
}
