package flopcast.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import flopcast.scenario.forecast.Desk;
import flopcast.scenario.value.Builtin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LibraryExamplesTest {

    private static final Set<String> MODULES_OF_FORMULAS =
            Set.of(
                    "Duration",
                    "Date",
                    "Compute",
                    "Retrieval",
                    "Utilisation",
                    "Cost",
                    "Power",
                    "Reliability",
                    "Trend",
                    "Limits",
                    "Data");

    @TestFactory
    Stream<DynamicTest> anExampleGivesWhatItSays() {
        return Library.builtins().stream()
                .flatMap(builtin ->
                        builtin.examples().stream()
                                .map(example ->
                                        DynamicTest.dynamicTest(
                                                example.code(),
                                                () ->
                                                        assertEquals(
                                                                example.result(),
                                                                result(example.code())))));
    }

    @TestFactory
    Stream<DynamicTest> aBuiltinSaysHowItIsCalledAndShowsIt() {
        return Library.builtins().stream()
                .map(builtin -> DynamicTest.dynamicTest(builtin.name(), () -> check(builtin)));
    }

    /// Where the formula of a module of formulas, or the density of a distribution, stands.
    @TestFactory
    Stream<DynamicTest> aFormulaNamesItsSource() {
        Stream<Builtin> modules =
                Library.builtins().stream()
                        .filter(builtin -> MODULES_OF_FORMULAS.contains(module(builtin.name())));
        Stream<Builtin> distributions =
                Stream.of(Constructors.all(), MoreConstructors.all())
                        .flatMap(List::stream)
                        .filter(builtin -> !builtin.name().equals("pointMass"));
        return Stream.concat(modules, distributions)
                .map(builtin ->
                        DynamicTest.dynamicTest(
                                builtin.name(),
                                () -> assertFalse(builtin.source().isBlank(), "no source")));
    }

    private static String module(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    @Test
    void everyNameIsGivenOnce() {
        Set<String> names = new HashSet<>();
        Library.builtins().forEach(builtin -> assertEquals(true, names.add(builtin.name())));
        Stream.of(Library.aliases().keySet(), Library.constants().keySet())
                .flatMap(Set::stream)
                .forEach(name -> assertEquals(true, names.add(name), name + " is given twice"));
    }

    private static void check(Builtin builtin) {
        assertFalse(builtin.signatures().isEmpty(), "no signature");
        assertFalse(builtin.examples().isEmpty(), "no example");
        assertFalse(builtin.sentence().isBlank(), "no sentence");
        assertEquals('.', builtin.sentence().charAt(builtin.sentence().length() - 1));
    }

    private static String result(String code) {
        return ResultText.of(Desk.forecast(code).outputs().getLast().result());
    }
}
