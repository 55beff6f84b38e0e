package flopcast.quantity.distribution;

import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.Map;
import java.util.TreeMap;

/// A number for each function that changes when one bit of one of its results does. Run as a
/// program of its own, under another compiler, it must print the same numbers.
final class BitDigest {

    private static final int COUNT = 512;

    private BitDigest() {}

    public static void main(String[] arguments) {
        of(1).forEach((name, digest) -> System.out.println(name + "=" + digest));
    }

    /// After `rounds` in which everything has been computed: 1 for cold code, many for hot.
    static Map<String, String> of(int rounds) {
        Map<String, String> digests = new TreeMap<>();
        for (UnaryOperation operation : UnaryOperation.values()) {
            digests.put(operation.name(), digest(operation, rounds));
        }
        for (BinaryOperation operation : BinaryOperation.values()) {
            digests.put(operation.name(), digest(operation, rounds));
        }
        for (Distribution distribution : Examples.all()) {
            BlockFunction quantile = new QuantileFunction(distribution);
            int needed = distribution instanceof Mixture ? 1 : rounds;
            digests.put(distribution.toString(), digest(quantile, needed));
        }
        return digests;
    }

    private static String digest(BlockFunction function, int rounds) {
        double scale = function instanceof QuantileFunction ? 1 : 40;
        var columns = new double[function.arity()][COUNT];
        for (int argument = 0; argument < columns.length; argument++) {
            new UniformStream(argument).fill(columns[argument], 0, COUNT);
            for (int i = 0; i < COUNT; i++) {
                columns[argument][i] *= scale;
            }
        }
        var result = new double[COUNT];
        for (int round = 0; round < rounds; round++) {
            function.fill(columns, result, COUNT);
        }
        long digest = 0;
        for (double value : result) {
            digest = UniformStream.mix(digest + Double.doubleToLongBits(value));
        }
        return Long.toHexString(digest);
    }
}
