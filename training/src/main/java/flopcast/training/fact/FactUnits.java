package flopcast.training.fact;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.quantity.unit.UnitException;
import flopcast.quantity.unit.UnitTable;

/// The units of the tables' columns.
final class FactUnits {

    private static final Dimension FLOP_DIMENSION = Dimension.base("FLOP");
    private static final Dimension SECOND = Dimension.base("s");
    private static final Dimension CHIP_DIMENSION = Dimension.base("chip");
    private static final Dimension BYTE = Dimension.base("B");
    private static final Dimension JOULE = Dimension.base("J");
    private static final Dimension MONEY = Dimension.base("USD");

    static final Unit PLAIN = Unit.NONE;
    static final Unit FLOP = Unit.base(FLOP_DIMENSION);
    static final Unit PARAMETER = Unit.base(Dimension.base("parameter"));
    static final Unit TOKEN = Unit.base(Dimension.base("token"));
    static final Unit CHIP = Unit.base(CHIP_DIMENSION);
    static final Unit USD = Unit.base(MONEY);
    static final Unit HFU = Unit.base(Dimension.base("HFU"));
    static final Unit CALENDAR_MFU = Unit.base(Dimension.base("calendarMFU"));

    static final Unit DAY = new Unit("days", SECOND, 86_400);
    static final Unit CHIP_HOUR = new Unit("chip*hours", CHIP_DIMENSION.times(SECOND), 3_600);
    static final Unit KILOWATT = new Unit("kW", JOULE.dividedBy(SECOND), 1e3);
    static final Unit GIGABYTE_PER_SECOND = new Unit("GB/s", BYTE.dividedBy(SECOND), 1e9);
    static final Unit PETAFLOP_PER_SECOND =
            new Unit("PFLOP/s", FLOP_DIMENSION.dividedBy(SECOND), 1e15);

    static final Unit TERAFLOP_PER_SECOND_AND_CHIP =
            new Unit("TFLOP/(s*chip)", perSecondAndChip(FLOP_DIMENSION), 1e12);
    static final Unit GIGABYTE_PER_CHIP = new Unit("GB/chip", BYTE.dividedBy(CHIP_DIMENSION), 1e9);
    static final Unit GIGABYTE_PER_SECOND_AND_CHIP =
            new Unit("GB/(s*chip)", perSecondAndChip(BYTE), 1e9);
    static final Unit TERABYTE_PER_SECOND_AND_CHIP =
            new Unit("TB/(s*chip)", perSecondAndChip(BYTE), 1e12);
    static final Unit WATT_PER_CHIP = new Unit("W/chip", perSecondAndChip(JOULE), 1);
    static final Unit USD_PER_CHIP = new Unit("USD/chip", MONEY.dividedBy(CHIP_DIMENSION), 1);

    private FactUnits() {}

    /// The unit of that text, as a scenario writes it.
    ///
    /// @throws IllegalArgumentException where it is none
    static Unit of(String text) {
        try {
            return UnitTable.standard().parse(text);
        } catch (UnitException unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }

    private static Dimension perSecondAndChip(Dimension dimension) {
        return dimension.dividedBy(SECOND).dividedBy(CHIP_DIMENSION);
    }
}
