package flopcast.training.scaling;

import flopcast.quantity.Spelling;
import java.util.List;
import java.util.Locale;

/// Which published law a word may mean.
public final class LawNames {

    private static final int MOST_SUGGESTIONS = 3;

    private LawNames() {}

    /// The laws whose name or title has the word: `kaplan`, `chinchilla`.
    public static List<PublishedLaw> having(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return PublishedLaws.all().stream()
                .filter(law -> !wanted.isEmpty())
                .filter(law ->
                        law.id().contains(wanted)
                                || law.title().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /// Up to three names that `id` may have meant: misspelt, a part of one, or a misspelt part.
    public static List<String> nearest(String id) {
        List<String> ids = PublishedLaws.all().stream().map(PublishedLaw::id).toList();
        List<String> misspelt = Spelling.nearest(id, ids);
        if (!misspelt.isEmpty()) {
            return misspelt;
        }
        List<String> having =
                having(id).stream().map(PublishedLaw::id).limit(MOST_SUGGESTIONS).toList();
        return having.isEmpty() ? Spelling.beginningLike(id, ids) : having;
    }
}
