package flopcast.app.web;

import flopcast.scenario.problem.Span;

/// A plain number of a scenario that the page may move.
///
/// @param statement the name that stands before `=`; `observe` for evidence
/// @param role what the number is there: `low`, `high`, `mean`; empty where it is the whole
/// @param digits the number without its suffix, as written
/// @param suffix `k`, `%` and their like; empty without one
/// @param unit as written behind it; empty without one
/// @param span of the number and its suffix
record Slider(String statement, String role, String digits, String suffix, String unit, Span span) {

    static Slider of(String statement, String role, String unit, Span span) {
        String written = span.text();
        String suffix = written.replaceFirst("^[0-9.]+([eE][+-]?[0-9]+)?", "");
        String digits = written.substring(0, written.length() - suffix.length());
        return new Slider(statement, role, digits, suffix, unit, span);
    }
}
