package flopcast.training.fact;

import java.util.List;

/// What is known by now of GPT-4, held against the forecast of December 2022.
///
/// All of it is computed from estimates and leaks, none of it disclosed, and no day is on record
/// since which it has been known: no forecast that has an as-of date sees it.
final class OutcomeSchema {

    static final FactSchema SCHEMA =
            new FactSchema(
                    "outcome",
                    "GPT-4 as known by now, beside the forecast of December 2022",
                    List.of("name"),
                    new Columns()
                            .text("name", "name", "name of the figure")
                            .text("meaning", "meaning", "what is compared with what")
                            .inUnitOfRow("value", "value", "the figure")
                            .list());

    private OutcomeSchema() {}
}
