package flopcast.quantity.draw;

import java.util.Arrays;

/// The uniforms of one source from scrambled points of Sobol's sequence, each randomisation with a
/// scramble of its own.
final class SobolUniforms implements Uniforms {

    private static final double HALF_RANGE = 0x1p31;
    private static final double STEP = 0x1p-32;
    private static final double FINE_STEP = 0x1p-20;

    private final Layout layout;
    private final SobolSequence sequence;
    private final Scramble[] scrambles = new Scramble[Layout.RANDOMISATIONS];

    SobolUniforms(Layout layout, int dimension, long key) {
        this.layout = layout;
        this.sequence = SobolSequence.of(dimension);
        for (int i = 0; i < scrambles.length; i++) {
            scrambles[i] = Scramble.of(key, i);
        }
    }

    @Override
    public void fill(double[] target, long start, int length) {
        int done = 0;
        while (done < length) {
            int draw = (int) start + done;
            if (draw >= layout.count()) {
                Arrays.fill(target, done, length, 0.5);
                return;
            }
            int stretch = layout.stretch(draw);
            int count = Math.min(layout.end(stretch) - draw, length - done);
            int round = stretch / Layout.RANDOMISATIONS;
            Scramble scramble = scrambles[Layout.randomisation(stretch)];
            int offset = draw - layout.start(stretch);
            fill(target, done, count, offset, sequence.base(round), scramble);
            done += count;
        }
    }

    /// The loop is one of those that the compiler turns into vector instructions.
    private void fill(
            double[] target, int from, int count, int offset, int base, Scramble scramble) {
        int[] points = sequence.stretch();
        for (int i = 0; i < count; i++) {
            int digits = scramble.apply(points[offset + i] ^ base);
            double coarse = (Integer.reverse(digits) ^ Integer.MIN_VALUE) + HALF_RANGE;
            double fine = (scramble.more(digits) + 0.5) * FINE_STEP;
            target[from + i] = (coarse + fine) * STEP;
        }
    }
}
