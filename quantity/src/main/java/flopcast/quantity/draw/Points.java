package flopcast.quantity.draw;

/// Where the worlds of a run lie: the uniform numbers of every source.
///
/// @param draws of the run; which draw is which point of a randomisation depends on it
public record Points(Sampling sampling, long seed, int draws) {

    /// The uniforms of one source. Sobol's points are known in 256 dimensions; sources beyond have
    /// those of a Latin hypercube.
    ///
    /// @param dimension how many sources of the scenario stand before it
    public Uniforms of(Address address, int dimension) {
        UniformStream stream = UniformStream.of(seed, address);
        return switch (sampling) {
            case PLAIN -> stream;
            case LATIN_HYPERCUBE -> new LatinUniforms(new Layout(draws), stream.key());
            case SOBOL ->
                    dimension < JoeKuo.DIMENSIONS
                            ? new SobolUniforms(new Layout(draws), dimension, stream.key())
                            : new LatinUniforms(new Layout(draws), stream.key());
        };
    }
}
