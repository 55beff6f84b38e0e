package flopcast.quantity.unit;

/// All units that a scenario may write. Placeholder of the signature.
public final class UnitTable {

    private UnitTable() {}

    public static UnitTable standard() {
        return new UnitTable();
    }
}
