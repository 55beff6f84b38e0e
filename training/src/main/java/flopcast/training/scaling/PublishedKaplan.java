package flopcast.training.scaling;

import static flopcast.training.scaling.PublishedLaw.Counting.NONE;
import static flopcast.training.scaling.PublishedLaw.Counting.WITHOUT_EMBEDDINGS;

import java.time.LocalDate;
import java.util.List;

/// The laws before Chinchilla: Kaplan et al. 2020, and the batch sizes of McCandlish et al. 2018.
final class PublishedKaplan {

    private static final FitDomain RUNS =
            FitDomain.of("transformers on WebText2, context 1024, one learning-rate schedule")
                    .parameters(768, 1.5e9)
                    .tokens(22e6, 23e9);

    /// The joint fit has constants of its own; those of the single trends do not belong into it.
    private static final PublishedLaw JOINT =
            PublishedLaw.of(
                            "kaplan-2020",
                            "Parameters and tokens together",
                            KaplanJoint.law(6.4e13, 0.076, 1.8e13, 0.103),
                            WITHOUT_EMBEDDINGS,
                            RUNS,
                            kaplan("eq. 1.5 and Table 2"))
                    .attested(
                            Check.within(
                                    0.1,
                                    "5e3 is printed to one digit",
                                    "law.tokensAgainstOverfitting(1B parameters) / (1 token)",
                                    "2.29e10",
                                    "eq. 4.4: 5e3 · N^0.74 at N = 1e9"));

    private static final PublishedLaw TRENDS =
            PublishedLaw.of(
                            "kaplan-2020-trends",
                            "Parameters, tokens or compute alone; the allocation",
                            Kaplan.trends(8.8e13, 0.076, 5.4e13, 0.095, 3.1e8, 0.050, 1.3e9, 0.73),
                            WITHOUT_EMBEDDINGS,
                            RUNS,
                            kaplan("eqs. 1.1 to 1.3 and section 6.1; superseded for allocation"))
                    .attested(
                            Check.digits(
                                    "law.computeOptimal(8.64e23 FLOP).parameters",
                                    "1e12",
                                    "eq. 6.8: N* at 1e4 PF-days"),
                            Check.digits(
                                    "law.computeOptimal(8.64e23 FLOP).loss",
                                    "1.7",
                                    "eq. 6.8: L* at 1e4 PF-days"));

    private static final String EFFICIENT = "best = law.computeOptimal(1e22 FLOP)\n";

    private static final PublishedLaw STEPS =
            PublishedLaw.of(
                            "kaplan-2020-steps",
                            "Parameters and steps on ample data",
                            LearningCurve.law(6.5e13, 0.077, 2.1e3, 0.76, 2e8, 0.21),
                            WITHOUT_EMBEDDINGS,
                            RUNS,
                            kaplan("eqs. 5.3 to 5.6, Table 3 and appendix B"))
                    .attested(
                            Check.digits(
                                    "log10(law.computeOptimal(1e21 FLOP).loss"
                                            + " / law.computeOptimal(1e22 FLOP).loss)",
                                    "0.052",
                                    "eq. B.7: the exponent of compute"),
                            Check.digits(
                                    EFFICIENT
                                            + "best.loss / law.convergedLoss(best.parameters) - 1",
                                    "0.10",
                                    "eq. B.5: the loss of efficient training above the converged one"),
                            Check.digits(
                                    EFFICIENT
                                            + "law.overtrainingPenalty(2.2 * best.parameters, best.loss)",
                                    "0.20",
                                    "appendix B.4: extra compute of a model 2.2 times as large"),
                            Check.digits(
                                    EFFICIENT
                                            + "1 - law.leastStepsFor(2.2 * best.parameters, best.loss)"
                                            + " / best.steps",
                                    "0.45",
                                    "appendix B.4: steps that the larger model saves"));

    private static final PublishedLaw CRITICAL_BATCH =
            PublishedLaw.of(
                            "kaplan-2020-critical-batch",
                            "Critical batch size from the loss",
                            Kaplan.criticalBatch(2e8, 0.21),
                            NONE,
                            FitDomain.of("transformers on WebText2"),
                            kaplan("section 5.1"))
                    .attested(
                            Check.within(
                                    0.05,
                                    "printed as approximately",
                                    "law.criticalBatch(2.61 nat/token) / law.criticalBatch(3 nat/token)",
                                    "2",
                                    "Figure 10: doubles with every 13 % of loss less"));

    private static final PublishedLaw BATCH_TRADE =
            PublishedLaw.of(
                            "mccandlish-2018",
                            "What a batch beside the critical one costs",
                            Batches.trade(),
                            NONE,
                            FitDomain.of("networks for images, games and language"),
                            new Citation(
                                    "McCandlish et al. 2018, \"An Empirical Model of Large-Batch"
                                            + " Training\"",
                                    "1812.06162",
                                    "section 2",
                                    LocalDate.of(2018, 12, 14)))
                    .attested(
                            Check.digits(
                                    "law.steps(1M tokens, 1M tokens)",
                                    "2",
                                    "eq. 5.2 of Kaplan et al. 2020 on this law: 2·S_min steps"),
                            Check.digits(
                                    "law.examples(1M tokens, 1M tokens)",
                                    "2",
                                    "the same: 2·E_min examples"));

    static final List<PublishedLaw> ALL =
            List.of(JOINT, TRENDS, STEPS, CRITICAL_BATCH, BATCH_TRADE);

    private PublishedKaplan() {}

    private static Citation kaplan(String place) {
        return new Citation(
                "Kaplan et al. 2020, \"Scaling Laws for Neural Language Models\"",
                "2001.08361",
                place,
                LocalDate.of(2020, 1, 23));
    }
}
