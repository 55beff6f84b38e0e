package flopcast.training.fact;

import static flopcast.training.fact.FactUnits.CALENDAR_MFU;
import static flopcast.training.fact.FactUnits.CHIP;
import static flopcast.training.fact.FactUnits.DAY;
import static flopcast.training.fact.FactUnits.FLOP;
import static flopcast.training.fact.FactUnits.HFU;
import static flopcast.training.fact.FactUnits.PLAIN;

import java.util.List;

/// Published and inferred utilisation of training runs.
///
/// `calendarMfu` is ours: compute ÷ (chips × duration × dense BF16 peak), so that idle days count.
final class UtilisationSchema {

    static final FactSchema SCHEMA =
            new FactSchema(
                    "utilisation",
                    "utilisation of training runs",
                    List.of("name"),
                    new Columns()
                            .text("name", "name", "name of the model")
                            .text("org", "org", "who trained it")
                            .day("release", "date", "day of publication")
                            .number("mfu", "mfu", PLAIN, "model FLOP utilisation")
                            .number("hfu", "hfu", HFU, "hardware FLOP utilisation")
                            .number("calendarMfu", "calendar_mfu", CALENDAR_MFU, "with idle days")
                            .text("chip", "chip", "accelerator it was trained on")
                            .number("chips", "chips", CHIP, "accelerators")
                            .number("duration", "duration_days", DAY, "training time")
                            .number("compute", "compute_flop", FLOP, "training compute")
                            .list());

    private UtilisationSchema() {}
}
