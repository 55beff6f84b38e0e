package flopcast.training.scaling;

/// A law that was published and is not offered, because it contradicts its own paper.
///
/// @param reason in one sentence, beginning small
/// @param instead the law to use in its place
public record RefusedLaw(String id, String reason, String instead) {}
