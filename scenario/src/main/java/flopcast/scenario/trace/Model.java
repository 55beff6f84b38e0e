package flopcast.scenario.trace;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.FactCitation;
import flopcast.scenario.value.LawChoice;
import flopcast.scenario.value.Watch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A scenario traced: what it defines, as a graph of quantities without names or units left to
/// check.
///
/// @param title of the header; the file's name where there is none
/// @param asOf the date from which facts may not be seen; empty where all may
/// @param outputs every top-level quantity, in source order
/// @param figures of facts that it uses, in the order in which they were first read
/// @param laws ids of those that it uses, likewise
/// @param evidence what it observes
/// @param watches ranges to compare quantities with when they have been run
/// @param lawChoices mixtures of laws, whose share of the spread is to be told
/// @param remarks warnings and notes
public record Model(
        SourceText source,
        String title,
        Optional<LocalDate> asOf,
        List<ModelOutput> outputs,
        List<FactCitation> figures,
        List<String> laws,
        Evidence evidence,
        List<Watch> watches,
        List<LawChoice> lawChoices,
        List<Problem> remarks) {}
