package flopcast.quantity.unit;

import flopcast.quantity.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of many names somebody may have meant by one that is none of them.
final class NearNames {

    private static final int MOST_SUGGESTED = 2;
    private static final int LONGEST = 40;

    private record Candidate(String name, int distance, int distanceWithCase) {}

    private NearNames() {}

    /// The nearest names first, none that differs in more than a third of its characters.
    static List<String> to(String name, Iterable<String> names) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String small = name.toLowerCase(Locale.ROOT);
        var candidates = new ArrayList<Candidate>();
        for (String other : names) {
            int most = Math.min(name.length(), other.length()) / 3;
            if (Math.abs(name.length() - other.length()) > most) {
                continue;
            }
            int distance = EditDistance.between(small, other.toLowerCase(Locale.ROOT));
            if (distance <= most) {
                candidates.add(new Candidate(other, distance, EditDistance.between(name, other)));
            }
        }
        candidates.sort(
                Comparator.comparingInt(Candidate::distance)
                        .thenComparingInt(Candidate::distanceWithCase)
                        .thenComparing(Candidate::name));
        return candidates.stream()
                .filter(each -> isAsNear(each, candidates.getFirst()))
                .limit(MOST_SUGGESTED)
                .map(Candidate::name)
                .toList();
    }

    /// `mw` may be `mW` or `MW`: of names that differ in capitals only, all are as near.
    private static boolean isAsNear(Candidate candidate, Candidate first) {
        return candidate.distance == first.distance
                && (first.distance == 0 || candidate.distanceWithCase == first.distanceWithCase);
    }
}
