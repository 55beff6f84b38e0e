package flopcast.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every class looks like: final or abstract, without hidden state, honest about absence,
/// plainly named.
class ShapeTest {

    @Test
    void classesAreAbstractOrFinal() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because(
                        "a call site then shows exactly what runs (instead of an anonymous class, write a"
                                + " lambda or a named class)")
                .check(Flopcast.CLASSES);
    }

    @Test
    void staticFieldsNeverChange() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .because("state that everybody shares makes a result depend on what ran before")
                .check(Flopcast.CLASSES);
    }

    @Test
    void staticFieldsHoldNothingThatChanges() {
        noClasses()
                .should(
                        Fields.hold(field ->
                                field.getModifiers().contains(JavaModifier.STATIC)
                                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                                        && canChange(field)))
                .because(
                        "a static collection is made by List.of or Map.of or their copies, an array is"
                                + " private, and there are no static builders, locks or caches")
                .check(Flopcast.CLASSES);
    }

    private static boolean canChange(JavaField field) {
        JavaClass type = field.getRawType();
        String name = type.getName();
        if (type.isArray()) {
            return !field.getModifiers().contains(JavaModifier.PRIVATE);
        }
        if (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)) {
            return !isImmutable(valueOf(field.reflect()));
        }
        return name.startsWith("java.util.concurrent.")
                || name.equals("java.lang.StringBuilder")
                || name.equals("java.lang.ThreadLocal")
                || name.equals("java.util.BitSet");
    }

    private static Object valueOf(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isImmutable(Object collection) {
        String type = collection.getClass().getName();
        return type.startsWith("java.util.ImmutableCollections$")
                || type.startsWith("java.util.Collections$Unmodifiable")
                || type.startsWith("java.util.Collections$Empty");
    }

    /// That nothing else returns null is NullAway's part: whatever is not marked may not be null.
    @Test
    void publicMethodsReturnNoNull() {
        List<String> nullable =
                Flopcast.CLASSES.stream()
                        .map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(ShapeTest::mayReturnNull)
                        .map(Method::toString)
                        .toList();
        assertEquals(List.of(), nullable, "a public method says Optional, not null");
    }

    private static boolean mayReturnNull(Method method) {
        return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    @Test
    void typesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Impl|Utils?)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*\\.Abstract[A-Z].*")
                .orShould()
                .resideInAnyPackage(
                        "..core..",
                        "..common..",
                        "..util..",
                        "..impl..",
                        "..model..",
                        "..service..",
                        "..api..")
                .because("a name that fits every class says nothing about this one")
                .check(Flopcast.CLASSES);
    }

    @Test
    void queriesAreNouns() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("flopcast..")
                .should()
                .haveNameMatching("get[A-Z].*")
                .because("a query is named for its answer: loss(), not getLoss()")
                .check(Flopcast.CLASSES);
    }
}
