package flopcast.training.fact;

import static flopcast.training.fact.FactUnits.CHIP;
import static flopcast.training.fact.FactUnits.CHIP_HOUR;
import static flopcast.training.fact.FactUnits.DAY;
import static flopcast.training.fact.FactUnits.FLOP;
import static flopcast.training.fact.FactUnits.HFU;
import static flopcast.training.fact.FactUnits.PARAMETER;
import static flopcast.training.fact.FactUnits.PLAIN;
import static flopcast.training.fact.FactUnits.TOKEN;
import static flopcast.training.fact.FactUnits.USD;

import java.util.List;

/// Training runs, disclosed, leaked and estimated.
///
/// `parameters` are those used per token (the active ones of a mixture of experts); `tokens` count
/// repeats. Disclosed figures are known since the model's release, leaked ones since the leak,
/// estimates since the earliest dated copy of the table that has them, as the README beside the
/// tables lists.
final class ModelSchema {

    static final FactSchema SCHEMA =
            new FactSchema(
                    "model",
                    "training runs",
                    List.of("name"),
                    chips(size(new Columns()))
                            .knownSince("known_since_cost")
                            .number("cost", "cost_usd", USD, "cost of the final training run")
                            .text("costBasis", "cost_basis", "what the cost is made of")
                            .list());

    private ModelSchema() {}

    private static Columns size(Columns columns) {
        return columns.knownSince("release_date")
                .text("name", "name", "name of the model")
                .text("org", "org", "who trained it")
                .day("release", "release_date", "day of release")
                .text("architecture", "architecture", "dense, mixture of experts, …")
                .text("disclosure", "disclosure", "disclosed, leaked, estimated, …")
                .knownSince("known_since_parameters")
                .number("parameters", "parameters", PARAMETER, "used per token")
                .number("totalParameters", "total_parameters", PARAMETER, "all")
                .knownSince("known_since_tokens")
                .number("tokens", "tokens", TOKEN, "seen in training, repeats counted")
                .number("epochs", "epochs", PLAIN, "times the data were seen")
                .knownSince("known_since_compute")
                .number("compute", "compute_flop", FLOP, "training compute")
                .number("computeLow", "compute_low_flop", FLOP, "low end of an estimate")
                .number("computeHigh", "compute_high_flop", FLOP, "high end of an estimate")
                .text("computeMethod", "compute_method", "how the compute was counted");
    }

    private static Columns chips(Columns columns) {
        return columns.knownSince("known_since_chips")
                .text("chip", "chip", "accelerator it was trained on")
                .number("chips", "chips", CHIP, "accelerators")
                .number("duration", "duration_days", DAY, "training time")
                .knownSince("known_since_utilisation")
                .number("chipTime", "chip_hours", CHIP_HOUR, "accelerators times hours")
                .number("mfu", "mfu", PLAIN, "model FLOP utilisation")
                .number("hfu", "hfu", HFU, "hardware FLOP utilisation");
    }
}
