package flopcast.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import org.junit.jupiter.api.Test;

/// A forecast is a function of its scenario, its facts and its seed: nothing else may get in.
class PurityTest {

    /// Everything but the commands.
    private static GivenClassesConjunction noClassesOutsideApp() {
        return noClasses().that().resideOutsideOfPackage("flopcast.app..");
    }

    @Test
    void theClockIsAskedOnlyInApp() {
        noClassesOutsideApp()
                .should()
                .accessTargetWhere(Access.toAny("java.time", "now"))
                .orShould()
                .accessTargetWhere(Access.to("java.lang.System", "currentTimeMillis", "nanoTime"))
                .orShould()
                .dependOnClassesThat(
                        Access.named("java.time.Clock", "java.util.Date", "java.util.Calendar"))
                .because("a back-test is honest only if everything else receives the as-of date")
                .check(Flopcast.CLASSES);
    }

    @Test
    void randomnessHasOneSource() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random..")
                .orShould()
                .dependOnClassesThat(
                        Access.named(
                                "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.util.concurrent.ThreadLocalRandom",
                                "java.security.SecureRandom"))
                .orShould()
                .accessTargetWhere(Access.to("java.lang.Math", "random"))
                .orShould()
                .accessTargetWhere(Access.to("java.lang.StrictMath", "random"))
                .orShould()
                .accessTargetWhere(Access.to("java.util.UUID", "randomUUID"))
                .orShould()
                .accessTargetWhere(Access.to("java.util.Collections", "shuffle"))
                .because(
                        "every draw comes from a stream of quantity.draw, addressed by seed and name")
                .check(Flopcast.CLASSES);
    }

    @Test
    void onlyTheAppPrints() {
        noClassesOutsideApp()
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .accessTargetWhere(
                        Access.to("java.lang.System", "in", "console", "setOut", "setErr"))
                .orShould()
                .dependOnClassesThat(Access.named("java.lang.IO", "java.io.Console"))
                .because("the rest is handed a Reader or an Appendable")
                .check(Flopcast.CLASSES);
    }

    @Test
    void onlyTheAppOpensFilesAndConnections() {
        noClassesOutsideApp()
                .should()
                .dependOnClassesThat(
                        Access.named(
                                "java.io.File",
                                "java.io.FileInputStream",
                                "java.io.FileOutputStream",
                                "java.io.FileReader",
                                "java.io.FileWriter",
                                "java.io.RandomAccessFile",
                                "java.nio.file.Files",
                                "java.nio.file.FileSystems",
                                "java.nio.channels.FileChannel",
                                "java.net.Socket",
                                "java.net.ServerSocket",
                                "java.net.URLConnection",
                                "java.net.HttpURLConnection"))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
                .orShould()
                .accessTargetWhere(Access.to("java.net.URL", "openStream", "openConnection"))
                .because(
                        "a forecast can then be made in a test, a server or a browser without a disk")
                .check(Flopcast.CLASSES);
    }

    @Test
    void onlyTheAppEndsTheProcessOrAsksTheMachine() {
        noClassesOutsideApp()
                .should()
                .accessTargetWhere(
                        Access.to(
                                "java.lang.System", "exit", "getenv", "getProperty", "setProperty"))
                .orShould()
                .accessTargetWhere(Access.to("java.lang.Runtime", "exit", "halt"))
                .orShould()
                .dependOnClassesThat(Access.named("java.lang.ProcessBuilder"))
                .because("a setting that is not handed in is a setting that nobody sees")
                .check(Flopcast.CLASSES);
    }

    @Test
    void numbersThatCanBecomeDrawsAreOurKernels() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "flopcast.quantity..", "flopcast.training..", "flopcast.scenario..")
                .should()
                .accessTargetWhere(
                        Access.to(
                                "java.lang.Math",
                                "exp",
                                "expm1",
                                "log",
                                "log10",
                                "log1p",
                                "pow",
                                "cbrt",
                                "hypot",
                                "sin",
                                "cos",
                                "tan",
                                "asin",
                                "acos",
                                "atan",
                                "atan2",
                                "sinh",
                                "cosh",
                                "tanh"))
                .because(
                        "the compiler may replace these by others, and then the same seed gives other bits:"
                                + " use flopcast.quantity.kernel.Real")
                .check(Flopcast.CLASSES);
    }

    @Test
    void theVectorApiStaysInTheKernels() {
        noClasses()
                .that()
                .resideOutsideOfPackage("flopcast.quantity.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .because("it is incubating: one package to change, one scalar twin to test against")
                .check(Flopcast.CLASSES);
    }
}
