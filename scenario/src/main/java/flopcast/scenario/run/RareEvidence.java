package flopcast.scenario.run;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The problem of evidence that too few worlds agree with, and which statement is to blame.
final class RareEvidence {

    private static final Digits TWO_DIGITS = Digits.atMost(2);

    private RareEvidence() {}

    static ProblemFound problem(Tally tally, List<Span> statements) {
        int rarest = rarest(tally, statements);
        Span span = statements.get(rarest);
        Problem problem =
                Problem.error(
                        "evidence-too-rare",
                        span,
                        "of " + whole(tally.drawn()) + " worlds " + left(tally) + agree(statements),
                        advice(tally, rarest));
        return new ProblemFound(
                statements.size() == 1 ? problem : problem.withMarks(marks(tally, statements)));
    }

    private static String left(Tally tally) {
        int kept = tally.kept().count();
        if (kept == 0) {
            return "none ";
        }
        long worth = Math.round(tally.effectiveCount());
        return worth == kept
                ? "only " + whole(kept) + " "
                : "only as many as count like " + whole(worth) + " ";
    }

    private static String agree(List<Span> statements) {
        return statements.size() == 1
                ? "agree with this evidence"
                : "agree with all evidence together";
    }

    private static String advice(Tally tally, int rarest) {
        if (share(tally, rarest) == 0) {
            return "Look at its units and its direction. If it is true, the assumptions leave no room"
                    + " for it: widen them.";
        }
        return tally.kept().count() == 0 && tally.statements() > 1
                ? "Each can hold by itself: look for one that contradicts the others."
                : "By the assumptions it can hardly happen: widen them, or observe it with a larger"
                        + " error.";
    }

    /// The one that by itself leaves the fewest worlds.
    private static int rarest(Tally tally, List<Span> statements) {
        int rarest = 0;
        for (int i = 1; i < statements.size(); i++) {
            if (share(tally, i) < share(tally, rarest)) {
                rarest = i;
            }
        }
        return rarest;
    }

    private static double share(Tally tally, int statement) {
        return tally.alone(statement).effectiveShare(tally.drawn());
    }

    private static Problem.Mark[] marks(Tally tally, List<Span> statements) {
        var marks = new ArrayList<Problem.Mark>();
        for (int i = 0; i < statements.size(); i++) {
            marks.add(new Problem.Mark(statements.get(i), alone(share(tally, i))));
        }
        return marks.toArray(new Problem.Mark[0]);
    }

    private static String alone(double share) {
        return share == 0
                ? "alone: no world"
                : "alone: " + NumberText.of(100 * share, TWO_DIGITS) + " % of worlds";
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
