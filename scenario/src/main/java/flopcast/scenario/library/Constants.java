package flopcast.scenario.library;

import java.util.LinkedHashMap;
import java.util.Map;

/// Numbers that have a name.
///
/// Source: the closed forms; names as in Squiggle.
final class Constants {

    private Constants() {}

    /// Value by name, in the order of the reference page.
    static Map<String, Double> all() {
        Map<String, Double> constants = new LinkedHashMap<>();
        constants.put("Math.pi", Math.PI);
        constants.put("Math.e", Math.E);
        constants.put("Math.tau", 2 * Math.PI);
        constants.put("Math.phi", 1.618033988749895);
        constants.put("Math.ln2", 0.6931471805599453);
        constants.put("Math.ln10", 2.302585092994046);
        constants.put("Math.log2e", 1.4426950408889634);
        constants.put("Math.log10e", 0.4342944819032518);
        constants.put("Math.sqrt2", 1.4142135623730951);
        constants.put("Math.sqrt1_2", 0.7071067811865476);
        constants.put("Number.maxValue", Double.MAX_VALUE);
        constants.put("Number.minValue", Double.MIN_VALUE);
        return constants;
    }
}
