package flopcast.quantity.distribution;

import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.AllColumns;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.SplitMix;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.Map;
import java.util.TreeMap;

/// A number for each function that changes when one bit of one of its results does. Run as a
/// program of its own, under another compiler, it must print the same numbers.
final class BitDigest {

    private static final int COUNT = 512;

    private final Columns columns;
    private final int rounds;

    private BitDigest(Columns columns, int rounds) {
        this.columns = columns;
        this.rounds = rounds;
    }

    /// Arguments: `scalar` or `vector`, and the number of rounds.
    public static void main(String[] arguments) {
        Columns columns =
                arguments[0].equals("vector") ? AllColumns.vector(COUNT) : Columns.oneByOne(COUNT);
        of(columns, Integer.parseInt(arguments[1]))
                .forEach((name, digest) -> System.out.println(name + "=" + digest));
    }

    /// After 1 round for cold code, after many for hot; both must give the same.
    static Map<String, String> ofScalar(int rounds) {
        return of(Columns.oneByOne(COUNT), rounds);
    }

    private static Map<String, String> of(Columns columns, int rounds) {
        Map<String, String> digests = new TreeMap<>();
        var hot = new BitDigest(columns, rounds);
        for (UnaryOperation operation : UnaryOperation.values()) {
            digests.put(operation.name(), hot.digest(operation));
        }
        for (BinaryOperation operation : BinaryOperation.values()) {
            digests.put(operation.name(), hot.digest(operation));
        }
        for (Distribution distribution : Examples.all()) {
            BlockFunction quantile = new QuantileFunction(distribution);
            digests.put(distribution.toString(), hot.digest(quantile));
        }
        return digests;
    }

    private String digest(BlockFunction function) {
        double scale = function instanceof QuantileFunction ? 1 : 40;
        var arguments = new double[function.arity()][COUNT];
        for (int argument = 0; argument < arguments.length; argument++) {
            new UniformStream(argument).fill(arguments[argument], 0, COUNT);
            for (int i = 0; i < COUNT; i++) {
                arguments[argument][i] *= scale;
            }
        }
        var result = new double[COUNT];
        function.fill(arguments, result, COUNT, columns);
        String first = digest(result);
        for (int round = 1; round < rounds; round++) {
            function.fill(arguments, result, COUNT, columns);
        }
        return first.equals(digest(result)) ? first : "differs between cold and hot";
    }

    private static String digest(double[] values) {
        long digest = 0;
        for (double value : values) {
            digest = SplitMix.mix(digest + Double.doubleToLongBits(value));
        }
        return Long.toHexString(digest);
    }
}
