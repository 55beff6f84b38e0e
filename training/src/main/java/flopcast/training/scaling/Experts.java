package flopcast.training.scaling;

/// How many experts a model has in effect: few count as more than they are, many as fewer.
///
/// ```text
/// 1/Ê = 1 / (E − 1 + 1/(1/Es − 1/Em)) + 1/Em
/// ```
///
/// Source: Clark et al. 2022, arXiv:2202.01169, section 4.
final class Experts {

    private Experts() {}

    /// @param experts `E`, at least 1
    /// @param start `Es`, what one expert counts as
    /// @param most `Em`, what unlimited experts count as
    static double effective(double experts, double start, double most) {
        double offset = 1 / (1 / start - 1 / most);
        return experts >= 1 ? 1 / (1 / (experts - 1 + offset) + 1 / most) : Double.NaN;
    }
}
