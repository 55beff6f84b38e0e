package flopcast.scenario.library;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;

/// Plain numbers inside problems.
final class Shown {

    private Shown() {}

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : NumberText.of(value, Digits.exact());
    }
}
