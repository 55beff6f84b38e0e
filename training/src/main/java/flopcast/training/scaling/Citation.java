package flopcast.training.scaling;

import java.time.LocalDate;

/// Where a law stands.
///
/// @param paper authors, year, title
/// @param arXiv its number there
/// @param place section or table, and what was taken from elsewhere
/// @param published the day from which a forecast could have used it
public record Citation(String paper, String arXiv, String place, LocalDate published) {

    @Override
    public String toString() {
        return paper + ", arXiv:" + arXiv + ", " + place;
    }
}
