package flopcast.training.compute;

import flopcast.quantity.Require;

/// The shape of a dense transformer, from which its operations are counted matrix by matrix.
///
/// Source: Hoffmann et al. 2022, "Training Compute-Optimal Large Language Models",
/// arXiv:2203.15556, appendix F. Its Table A4 compares this count, without embeddings and final
/// logits, with `6·N·D`: 1.03, 1.10, 1.08, 1.04, 1.03 and 0.99 times for models of 73M to 6.8B
/// parameters.
///
/// @param layers number of blocks
/// @param width `d`, of the residual stream
/// @param feedForwardWidth `f`, of the hidden layer between blocks
/// @param heads `h`, of attention
/// @param keySize `k`, of one head
/// @param vocabulary `V`, number of tokens known
/// @param context `s`, tokens of a sequence
public record TransformerShape(
        double layers,
        double width,
        double feedForwardWidth,
        double heads,
        double keySize,
        double vocabulary,
        double context) {

    /// A backward pass costs twice a forward pass.
    private static final double PASSES = 3;

    public TransformerShape {
        Require.positive("layers", layers, "");
        Require.positive("width", width, "");
        Require.positive("feed-forward width", feedForwardWidth, "");
        Require.positive("heads", heads, "");
        Require.positive("key size", keySize, "");
        Require.positive("vocabulary", vocabulary, "");
        Require.positive("context", context, "tokens");
    }

    /// Training compute of the blocks [FLOP per token].
    ///
    /// ```text
    /// 3 · layers · (6·d·k·h + 2·s·k·h + 3·h·s + 2·s·k·h + 2·k·h·d + 4·d·f)
    ///                 QKV      logits    softmax  reduce    output    feed forward
    /// ```
    public double blockFlopPerToken() {
        double attention = keySize * heads;
        double perLayer =
                6 * width * attention
                        + 4 * context * attention
                        + 3 * heads * context
                        + 2 * attention * width
                        + 4 * width * feedForwardWidth;
        return PASSES * layers * perLayer;
    }

    /// Training compute of the embedding and the final logits [FLOP per token]: `3 · 4·V·d`.
    public double embeddingFlopPerToken() {
        return PASSES * 4 * vocabulary * width;
    }

    /// Training compute of everything [FLOP per token].
    public double flopPerToken() {
        return blockFlopPerToken() + embeddingFlopPerToken();
    }
}
