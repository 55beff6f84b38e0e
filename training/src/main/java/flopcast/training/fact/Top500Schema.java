package flopcast.training.fact;

import static flopcast.training.fact.FactUnits.KILOWATT;
import static flopcast.training.fact.FactUnits.PETAFLOP_PER_SECOND;
import static flopcast.training.fact.FactUnits.PLAIN;

import java.util.List;

/// Supercomputers by list and rank.
///
/// `rmax` is measured, on LINPACK; `rpeak` is what the processors could do at most. Both are in
/// double precision: training runs at lower precision, on hardware that is faster there. A list is
/// known since the day on which it was presented.
final class Top500Schema {

    static final FactSchema SCHEMA =
            new FactSchema(
                    "top500",
                    "the ten fastest supercomputers of a TOP500 list",
                    List.of("list", "rank"),
                    new Columns()
                            .text("list", "list", "year and month of the list")
                            .number("rank", "rank", PLAIN, "place by LINPACK throughput")
                            .text("name", "name", "name of the machine")
                            .text("site", "site", "who runs it")
                            .text("country", "country", "where it stands")
                            .text("manufacturer", "manufacturer", "who built it")
                            .number("year", "install_year", PLAIN, "year of installation")
                            .text("computer", "computer", "processors and network")
                            .text("accelerator", "accelerator", "none where it has only CPUs")
                            .number("cores", "cores", PLAIN, "cores of all kinds")
                            .number(
                                    "acceleratorCores",
                                    "accelerator_cores",
                                    PLAIN,
                                    "cores of accelerators among them")
                            .number(
                                    "rmax",
                                    "rmax_pflop_per_s",
                                    PETAFLOP_PER_SECOND,
                                    "throughput measured on LINPACK, 64-bit")
                            .number(
                                    "rpeak",
                                    "rpeak_pflop_per_s",
                                    PETAFLOP_PER_SECOND,
                                    "theoretical peak throughput, 64-bit")
                            .number("power", "power_kw", KILOWATT, "power while running LINPACK")
                            .list());

    private Top500Schema() {}
}
