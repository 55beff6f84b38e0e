package flopcast.training.scaling;

import flopcast.training.fact.FactFileException;
import java.util.List;

/// A law that a fit has written to a file: its best coefficients, and joint draws of them.
///
/// Coefficients of a fit are correlated almost to a line, so their uncertainty is rows, never one
/// spread for each of them.
///
/// @param fit `E, A, α, B, β` [base units]
/// @param draws rows like it, each as probable as the others; empty where the file has none
public record LawFile(OwnLaw law, List<Double> fit, List<List<Double>> draws) {

    public LawFile {
        fit = List.copyOf(fit);
        draws = List.copyOf(draws);
    }

    /// @throws FactFileException with all that is wrong with the text, each at its place
    public static LawFile read(String text) {
        return new LawFileReader().read(text);
    }
}
