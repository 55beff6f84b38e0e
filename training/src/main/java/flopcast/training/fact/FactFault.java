package flopcast.training.fact;

/// What is wrong at one place of a file of facts.
///
/// @param code of the problem: `facts-number`
/// @param from where it begins: characters from the start of the file
/// @param to where it ends
/// @param advice a full sentence, or empty
public record FactFault(String code, int from, int to, String message, String advice) {}
