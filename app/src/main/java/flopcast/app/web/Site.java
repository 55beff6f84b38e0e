package flopcast.app.web;

import flopcast.quantity.unit.UnitTable;
import flopcast.training.fact.FactRegistry;
import java.nio.file.Path;

/// What a live page is about.
///
/// @param folder whose scenarios are opened and saved
/// @param facts what `Facts.…` look up
/// @param version of this program
public record Site(
        Path folder, FactRegistry facts, UnitTable units, ServerLimits limits, String version) {}
