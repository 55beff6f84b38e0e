package flopcast.training.scaling;

import static flopcast.training.scaling.PublishedLaw.Counting.NONE;
import static flopcast.training.scaling.PublishedLaw.Counting.WITHOUT_EMBEDDINGS;

import java.time.LocalDate;
import java.util.List;

/// What precision costs, and what algorithms have gained.
final class PublishedEfficiency {

    private static final double MONTH = 365.25 / 12 * 86_400;

    private static final FitDomain LOW_PRECISION_RUNS =
            FitDomain.of(
                            "465 runs in 3 to 16 bits; the authors call the constants specific to"
                                    + " their setup")
                    .parameters(0, 1.7e9)
                    .tokens(0, 26e9)
                    .numbers("weightBits", 3, 16)
                    .numbers("activationBits", 3, 16)
                    .numbers("cacheBits", 3, 16)
                    .numbers("bits", 3, 16);

    static final PublishedLaw KUMAR_2024 =
            PublishedLaw.of(
                            "kumar-2024",
                            "Training and rounding in few bits, with the offsets of the fits",
                            Precision.law(
                                    4.299e3, 0.4965, 1.806e4, 2.7648, 2.6745, 0.3037, 2.2102,
                                    1.4072, 0.9578, 2.4185, 0.0598, 0.5068, 0.3439, 0.5907, 1.1277),
                            WITHOUT_EMBEDDINGS,
                            LOW_PRECISION_RUNS,
                            kumar("eqs. 2 to 5 and 11, appendix K, Table 2"))
                    .attested(
                            Check.within(
                                    0.15,
                                    "printed as around 7 to 8",
                                    "law.optimalBits",
                                    "7",
                                    "section 4.3.2: compute-optimal bits of training"));

    static final PublishedLaw KUMAR_2024_PLAIN =
            PublishedLaw.of(
                            "kumar-2024-plain",
                            "Training and rounding in few bits, without offsets",
                            Precision.law(
                                    4.299e3, 0.4965, 1.806e4, 2.7648, 2.6745, 0, 2.2102, 0, 0.9578,
                                    0, 0.0598, 0.5068, 0.3439, 0.5907, 0),
                            WITHOUT_EMBEDDINGS,
                            LOW_PRECISION_RUNS,
                            kumar("eqs. 2 to 5 and 11 as they are written, Table 2"))
                    .notAttested(
                            "The equations as the paper writes them leave out the offsets of its own"
                                    + " fits. So read, training is best in 3.5 bits, where the paper finds"
                                    + " 7 to 8: use kumar-2024, and this only to reproduce people who"
                                    + " did.");

    /// The preprint: 95 % of halving times between 5 and 14 months.
    static final PublishedLaw HO_2024 =
            ho(
                            "ho-2024",
                            "preprint: 95 % from 5 to 14 months",
                            1.96,
                            5,
                            14,
                            LocalDate.of(2024, 3, 9))
                    .attested(
                            Check.digits(
                                    "median(Law(\"ho-2024\", {uncertain: true}).halvingTime) / 1 month",
                                    "8.4",
                                    "section 3.1: the median, in months, of which the abstract has 8"),
                            Check.within(
                                    0.06,
                                    "printed as nearly two",
                                    "ln(7.2) / ln(2) * law.halvingTime / 1 year",
                                    "2",
                                    "section 3.3: years of progress that the transformer's 7.2 times are"
                                            + " worth"),
                            perYear());

    /// The printed version: 90 % between 2 and 22 months.
    static final PublishedLaw HO_2024_NEURIPS =
            ho(
                            "ho-2024-neurips",
                            "NeurIPS: 90 % from 2 to 22 months",
                            1.645,
                            2,
                            22,
                            LocalDate.of(2024, 12, 10))
                    .attested(perYear());

    static final List<PublishedLaw> ALL =
            List.of(HO_2024, HO_2024_NEURIPS, KUMAR_2024, KUMAR_2024_PLAIN);

    private PublishedEfficiency() {}

    private static Check perYear() {
        return Check.digits(
                "law.gain(1 year)",
                "2.8",
                "\"Recent and forecasted rates of software and hardware progress\" (LessWrong 2025),"
                        + " which uses the 8 months: times a year");
    }

    private static Citation kumar(String place) {
        return new Citation(
                "Kumar et al. 2024, \"Scaling Laws for Precision\"",
                "2411.04330",
                place,
                LocalDate.of(2024, 11, 7));
    }

    /// Uncertain, the time is lognormal with the interval that is printed; its median is then the
    /// geometric mean of the ends, not the 8 months of the abstract.
    ///
    /// @param deviations of a normal from its centre to the ends of the interval
    private static PublishedLaw ho(
            String id, String interval, double deviations, double low, double high, LocalDate day) {
        return PublishedLaw.of(
                        id,
                        "Algorithmic progress; " + interval,
                        Progress.halvingEvery(8 * MONTH),
                        NONE,
                        FitDomain.of(
                                "231 language models on WikiText and Penn Treebank, 2012 to 2023"),
                        new Citation(
                                "Ho et al. 2024, \"Algorithmic Progress in Language Models\"",
                                "2403.05812",
                                "abstract; " + interval,
                                day))
                .with(CoefficientUncertainty.ofFactor(low * MONTH, high * MONTH, deviations));
    }
}
