package flopcast.quantity.statistic;

/// How strongly two columns of the same worlds move together.
///
/// With `u` and `v` the columns less their means, or their grades less ½, the correlation is
///
/// ```text
/// r = C / √(A·B)        A = E[u²]   B = E[v²]   C = E[u·v]
/// ```
///
/// Its error is that of the mean over all worlds of what each world moves it by, the influence
///
/// ```text
/// h = c / √(A·B) - r/2 · (a/A + b/B)
///
/// a = u²          b = v²          c = u·v                     of values
/// a = u² + 2·U₁   b = v² + 2·V₂   c = u·v + V₁ + U₂           of grades
/// ```
///
/// where `V₁` at a draw `x` of the first column is the mean of `v` over the worlds whose first is
/// above `x`: a draw also moves the grades of all others.
///
/// Source: Croux & Dehon 2010, "Influence functions of the Spearman and Kendall correlation
/// measures", doi:10.1007/s10260-010-0142-z; ties by the same derivative, with half weight.
final class Association {

    private Association() {}

    /// Spearman's rank correlation, that of the grades. Not a number where all draws of a column
    /// are equal.
    static Estimate ofRanks(double[] one, double[] other, Worlds worlds) {
        Grades grades = Grades.of(one, worlds);
        Grades others = Grades.of(other, worlds);
        double[] u = grades.centred();
        double[] v = others.centred();
        double[] a = product(u, u);
        double[] b = product(v, v);
        double[] c = product(u, v);
        var second = new Second(mean(a, worlds), mean(b, worlds), mean(c, worlds));
        add(a, 2, grades.meanAbove(u));
        add(b, 2, others.meanAbove(v));
        add(c, 1, grades.meanAbove(v));
        add(c, 1, others.meanAbove(u));
        return estimate(second, a, b, c, worlds);
    }

    /// Pearson's correlation. Not a number where all draws of a column are equal.
    static Estimate ofValues(Sample one, Sample other) {
        Worlds worlds = one.worlds();
        double[] u = standardised(one);
        double[] v = standardised(other);
        double[] a = product(u, u);
        double[] b = product(v, v);
        double[] c = product(u, v);
        var second = new Second(mean(a, worlds), mean(b, worlds), mean(c, worlds));
        return estimate(second, a, b, c, worlds);
    }

    /// @param a `E[u²]`
    /// @param b `E[v²]`
    /// @param c `E[u·v]`
    private record Second(double a, double b, double c) {}

    private static Estimate estimate(
            Second second, double[] a, double[] b, double[] c, Worlds worlds) {
        double scale = Math.sqrt(second.a) * Math.sqrt(second.b);
        double correlation = Math.clamp(second.c / scale, -1, 1);
        if (!(scale > 0)) {
            return new Estimate(Double.NaN, Double.NaN);
        }
        var influence = new double[a.length];
        for (int i = 0; i < influence.length; i++) {
            double spread = a[i] / second.a + b[i] / second.b;
            influence[i] = c[i] / scale - correlation / 2 * spread;
        }
        return new Estimate(correlation, Moment.of(influence, worlds).meanEstimate().error());
    }

    /// Less the mean, in standard deviations; 0 for draws without weight.
    private static double[] standardised(Sample sample) {
        double mean = sample.mean().value();
        double deviation = sample.standardDeviation().value();
        double[] draws = sample.draws();
        for (int i = 0; i < draws.length; i++) {
            boolean counts = deviation > 0 && sample.worlds().weight(i) > 0;
            draws[i] = counts ? (draws[i] - mean) / deviation : 0;
        }
        return draws;
    }

    private static double mean(double[] values, Worlds worlds) {
        var sum = new CompensatedSum();
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum.add(worlds.weight(i) * values[i]);
            total += worlds.weight(i);
        }
        return sum.dividedBy(total);
    }

    private static double[] product(double[] one, double[] other) {
        var product = new double[one.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = one[i] * other[i];
        }
        return product;
    }

    private static void add(double[] sum, double factor, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * more[i];
        }
    }
}
