package flopcast.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may use whom: modules, packages, and the stages inside `scenario`.
class ModuleTest {

    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");

    /// The packages of `scenario`, in reading order.
    private static final List<String> STAGES =
            List.of("problem", "syntax", "value", "setting", "library", "trace", "run", "forecast");

    @ParameterizedTest
    @MethodSource("builtModules")
    void everyModuleIsJudged(String module) {
        assertTrue(
                Flopcast.CLASSES.stream()
                        .anyMatch(type -> type.getName().startsWith("flopcast." + module + ".")),
                () ->
                        "no class of "
                                + module
                                + " was found: is it a dependency of architecture-test?");
    }

    static List<String> builtModules() {
        return Flopcast.MODULES.stream().filter(Repository::hasMainCode).toList();
    }

    @Test
    void modulesAreListedInReadingOrder() {
        List<String> listed =
                MODULE.matcher(Repository.read(Repository.ROOT.resolve("pom.xml")))
                        .results()
                        .map(module -> module.group(1))
                        .filter(Flopcast.MODULES::contains)
                        .toList();
        assertEquals(Flopcast.MODULES.stream().filter(listed::contains).toList(), listed);
    }

    /// Benchmarks use everything and are no part of the program.
    @Test
    void nothingRestsOnBenchmarks() {
        for (Path pom : Repository.files("pom.xml")) {
            assertFalse(
                    Repository.read(pom).contains("<artifactId>benchmarks</artifactId>")
                            && !Repository.name(pom).equals("benchmarks/pom.xml"),
                    pom::toString);
        }
    }

    @Test
    void everyPackageOfAScenarioHasItsPlaceInThePath() {
        Set<String> packages =
                Flopcast.CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("flopcast.scenario."))
                        .map(name -> name.replaceAll("flopcast\\.scenario\\.|(?<=[a-z])\\..*", ""))
                        .collect(Collectors.toSet());
        assertEquals(Set.copyOf(STAGES), packages, "a new package needs a place in the rule below");
    }

    @Test
    void modulesDependDownwards() {
        LayeredArchitecture rule =
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .withOptionalLayers(true);
        for (String module : Flopcast.MODULES) {
            rule = rule.layer(module).definedBy("flopcast." + module + "..");
        }
        for (int i = 0; i < Flopcast.MODULES.size(); i++) {
            String module = Flopcast.MODULES.get(i);
            String[] before = Flopcast.MODULES.subList(0, i).toArray(String[]::new);
            rule =
                    i == 0
                            ? rule.whereLayer(module).mayNotAccessAnyLayer()
                            : rule.whereLayer(module).mayOnlyAccessLayers(before);
        }
        rule.because("the modules are read, built and used in one order").check(Flopcast.CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("flopcast.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package in a cycle cannot be understood alone")
                .check(Flopcast.CLASSES);
    }

    @Test
    void stagesOfAScenarioDependInTheOrderOfItsPath() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String stage : STAGES) {
            rule = rule.layer(stage).definedBy("flopcast.scenario." + stage + "..");
        }
        rule.whereLayer("problem")
                .mayNotAccessAnyLayer()
                .whereLayer("syntax")
                .mayOnlyAccessLayers("problem")
                .whereLayer("value")
                .mayOnlyAccessLayers("problem", "syntax")
                .whereLayer("setting")
                .mayOnlyAccessLayers("problem", "syntax", "value")
                .whereLayer("library")
                .mayOnlyAccessLayers("problem", "value", "setting")
                .whereLayer("trace")
                .mayOnlyAccessLayers("problem", "syntax", "value", "setting")
                .whereLayer("run")
                .mayOnlyAccessLayers("problem", "value", "setting", "trace")
                .because("nothing flows backwards; built-ins reach the tracer as values")
                .check(Flopcast.CLASSES);
    }

    @Test
    void theEngineIsSeenThroughForecastsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("flopcast.scenario..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("flopcast.scenario.run..")
                .because(
                        "plans and columns may change with every gain in speed; a Forecast may not")
                .check(Flopcast.CLASSES);
    }
}
