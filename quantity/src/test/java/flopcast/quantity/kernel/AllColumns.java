package flopcast.quantity.kernel;

import java.util.List;

/// Both ways to compute columns, whether or not the second pays on this processor.
public final class AllColumns {

    private AllColumns() {}

    public static List<Columns> of(int longest) {
        return List.of(Columns.oneByOne(longest), vector(longest));
    }

    public static Columns vector(int longest) {
        return new VectorColumns(longest);
    }
}
