package flopcast.quantity.draw;

import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Scramble;
import flopcast.quantity.kernel.ScrambledPoints;
import java.util.Arrays;

/// The uniforms of one source from scrambled points of Sobol's sequence, each randomisation with a
/// scramble of its own.
final class SobolUniforms implements Uniforms {

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
    public void fill(double[] target, long start, int length, Columns columns) {
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
            var points =
                    new ScrambledPoints(
                            sequence.stretch(),
                            sequence.base(round),
                            scrambles[Layout.randomisation(stretch)]);
            columns.scrambled(points, draw - layout.start(stretch), target, done, count);
            done += count;
        }
    }
}
