package flopcast.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;

/// What the rules of this module judge: the compiled classes of all modules.
final class Flopcast {

    static final JavaClasses CLASSES = imported();

    /// The modules in reading order; each uses only those before it.
    static final List<String> MODULES =
            List.of("quantity", "training", "scenario", "analysis", "report", "app");

    private Flopcast() {}

    /// A rule over no classes holds, so an empty import must not pass.
    private static JavaClasses imported() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("/architecture/"))
                        .importPackages("flopcast");
        if (classes.stream().filter(JavaClass::isTopLevelClass).count() < 40) {
            throw new IllegalStateException(
                    "only "
                            + classes.size()
                            + " classes were found to judge; the import is broken");
        }
        return classes;
    }
}
