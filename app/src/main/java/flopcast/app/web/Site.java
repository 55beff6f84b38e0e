package flopcast.app.web;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.SourceText;
import flopcast.training.fact.FactRegistry;
import java.nio.file.Path;
import java.util.List;

/// What a live page is about.
///
/// @param folder whose scenarios are opened and saved
/// @param facts what `Facts.…` look up
/// @param factTexts files of the user's own facts among them
/// @param version of this program
public record Site(
        Path folder,
        FactRegistry facts,
        List<SourceText> factTexts,
        UnitTable units,
        ServerLimits limits,
        String version) {

    public Site {
        factTexts = List.copyOf(factTexts);
    }
}
