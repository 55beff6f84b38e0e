package flopcast.scenario.library;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Signature.Parameter;

/// The units of machines, time and money.
final class HardwareUnits {

    static final Dimension SECOND = Dimension.base("s");
    static final Dimension CHIPS = Dimension.base("chip");
    static final Dimension CHIP_TIME = CHIPS.times(SECOND);
    static final Dimension WATT = Dimension.base("J").dividedBy(SECOND);
    static final Dimension MONEY = Dimension.base("USD");
    static final Dimension HFU = Dimension.base("HFU");
    static final Dimension CALENDAR_MFU = Dimension.base("calendarMFU");

    static final Parameter MFU = Parameter.of("mfu", Kind.NUMBER, "1");
    static final Parameter DURATION = Parameter.of("duration", Kind.NUMBER, "s");
    static final Parameter CHIP_COUNT = Parameter.of("chips", Kind.NUMBER, "chip");
    static final Parameter CHIP_HOURS = Parameter.of("chipTime", Kind.NUMBER, "chip*s");
    static final Parameter CHIP_PEAK = Parameter.of("peak", Kind.NUMBER, "FLOP/(s*chip)");
    static final Parameter MACHINE_PEAK = Parameter.of("peak", Kind.NUMBER, "FLOP/s");
    static final Parameter POWER = Parameter.of("power", Kind.NUMBER, "W");
    static final Parameter CHIP_POWER = Parameter.of("powerPerChip", Kind.NUMBER, "W/chip");
    static final Parameter PUE = Parameter.of("pue", Kind.NUMBER, "1");

    private HardwareUnits() {}
}
