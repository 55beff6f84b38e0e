package flopcast.training.fact;

import flopcast.quantity.unit.Unit;
import java.util.List;

/// Accelerators. All peaks are dense (no sparsity counted) and, like every figure, per chip.
///
/// `peak` is the one that training runs are measured by. It is `bf16`, which holds the FP16 peak of
/// chips without BF16 (P100, V100, A64FX, Ascend 910A). `int8` counts integer operations as if they
/// were FLOP. A chip is known since its release, its price since the table that it was taken from.
final class ChipSchema {

    private static final Unit FLOPS = FactUnits.TERAFLOP_PER_SECOND_AND_CHIP;
    private static final Unit MEMORY = FactUnits.GIGABYTE_PER_CHIP;
    private static final Unit BANDWIDTH = FactUnits.TERABYTE_PER_SECOND_AND_CHIP;
    private static final Unit LINK = FactUnits.GIGABYTE_PER_SECOND_AND_CHIP;
    private static final Unit POWER = FactUnits.WATT_PER_CHIP;
    private static final Unit PRICE = FactUnits.USD_PER_CHIP;

    static final FactSchema SCHEMA =
            new FactSchema(
                    "chip",
                    "accelerators, dense peaks per chip",
                    List.of("name"),
                    new Columns()
                            .text("name", "name", "name of the chip")
                            .text("vendor", "vendor", "who sells it")
                            .text("kind", "kind", "GPU, TPU, NPU, …")
                            .day("release", "release_date", "day of release")
                            .number("peak", "bf16_dense_tflop_per_s", FLOPS, "as bf16")
                            .number("fp64", "fp64_vector_tflop_per_s", FLOPS, "64-bit")
                            .number("fp64Matrix", "fp64_matrix_tflop_per_s", FLOPS, "64-bit matrix")
                            .number("fp32", "fp32_vector_tflop_per_s", FLOPS, "32-bit")
                            .number("tf32", "tf32_dense_tflop_per_s", FLOPS, "TensorFloat-32")
                            .number("bf16", "bf16_dense_tflop_per_s", FLOPS, "BF16 or FP16")
                            .number("fp8", "fp8_dense_tflop_per_s", FLOPS, "8-bit")
                            .number("fp4", "fp4_dense_tflop_per_s", FLOPS, "4-bit")
                            .number("int8", "int8_dense_top_per_s", FLOPS, "8-bit integers")
                            .number("memory", "memory_gb", MEMORY, "memory")
                            .number("bandwidth", "bandwidth_tb_per_s", BANDWIDTH, "to its memory")
                            .number("interconnect", "interconnect_gb_per_s", LINK, "both ways")
                            .number("power", "power_w", POWER, "thermal design power")
                            .knownSince("known_since_price")
                            .number("price", "price_usd", PRICE, "paid for one")
                            .text("priceBasis", "price_basis", "where the price comes from")
                            .list());

    private ChipSchema() {}
}
