package flopcast.app.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is linked early does what Java would have linked.
class EarlyLinkerTest {

    private static final ClassLoader LOADER = new Linking();

    @Test
    void aSwitchOverTypesFindsTheSameBranch() throws Exception {
        Function<@Nullable Object, String> linked = sample();
        for (@Nullable Object value :
                Arrays.asList(
                        null,
                        3,
                        4,
                        5L,
                        "3",
                        "4x",
                        new int[2],
                        0.5,
                        TimeUnit.DAYS,
                        TimeUnit.HOURS,
                        TimeUnit.MINUTES,
                        TimeUnit.SECONDS)) {
            assertEquals(new Sample().apply(value), linked.apply(value));
        }
    }

    @Test
    void patternsOfRecordsFindTheSameBranch() throws Exception {
        Function<@Nullable Object, String> linked = sample();
        List<String> names = List.of("a", "b");
        for (int width = 1; width < 4; width++) {
            Object own = record("Box", width, 2L, 0f, names, true);
            assertEquals(
                    new Sample().apply(new Sample.Box(width, 2, 0, names, true)),
                    linked.apply(own));
        }
        for (double radius : new double[] {0.5, 2}) {
            assertEquals(
                    new Sample().apply(new Sample.Circle(radius)),
                    linked.apply(record("Circle", radius)));
        }
    }

    /// As the documentation of `Record.equals` has it: numbers by `compare`.
    @Test
    void recordsAreEqualWhereTheirComponentsAre() throws Exception {
        assertEquals(record("Circle", Double.NaN), record("Circle", Double.NaN));
        assertNotEquals(record("Circle", 0.0), record("Circle", -0.0));
        assertEquals(record("Tiny", (byte) 1, (short) 2, 'c', null), tiny('c', null));
        assertNotEquals(tiny('c', null), tiny('d', null));
        assertNotEquals(tiny('c', null), tiny('c', "x"));
        assertEquals(record("Empty"), record("Empty"));
        assertNotEquals(record("Empty"), record("Circle", 1.0));
        assertFalse(record("Empty").equals(null));
        Object box = record("Box", 1, 2L, 3f, List.of("a"), true);
        assertEquals(box, record("Box", 1, 2L, 3f, List.of("a"), true));
        assertNotEquals(box, record("Box", 2, 2L, 3f, List.of("a"), true));
        assertNotEquals(box, record("Box", 1, 3L, 3f, List.of("a"), true));
        assertNotEquals(box, record("Box", 1, 2L, 4f, List.of("a"), true));
        assertNotEquals(box, record("Box", 1, 2L, 3f, List.of(), true));
        assertNotEquals(box, record("Box", 1, 2L, 3f, List.of("a"), false));
    }

    @Test
    void hashCodesAreThoseOfJava() throws Exception {
        assertEquals(new Sample.Circle(2.5).hashCode(), record("Circle", 2.5).hashCode());
        assertEquals(
                new Sample.Box(1, 1L << 40, 3f, List.of("a"), true).hashCode(),
                record("Box", 1, 1L << 40, 3f, List.of("a"), true).hashCode());
        assertEquals(
                new Sample.Tiny((byte) 1, (short) 2, 'c', "x").hashCode(),
                tiny('c', "x").hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample", "Sample$Circle", "Sample$Box", "Sample$Tiny"})
    void nothingButTextsAndLambdasIsLeftToJava(String name) throws IOException {
        Set<String> left =
                ClassFile.of().parse(EarlyLinker.linked(original(name))).methods().stream()
                        .flatMap(method -> method.code().stream())
                        .flatMap(code -> code.elementStream())
                        .filter(InvokeDynamicInstruction.class::isInstance)
                        .map(call -> ((InvokeDynamicInstruction) call).name().stringValue())
                        .collect(Collectors.toSet());
        assertTrue(Set.of("makeConcatWithConstants", "toString").containsAll(left), left::toString);
    }

    private static Object tiny(char c, @Nullable Object d) throws Exception {
        return record("Tiny", (byte) 1, (short) 2, c, d);
    }

    /// A linked record with these components.
    private static Object record(String name, @Nullable Object... components) throws Exception {
        Constructor<?> constructor =
                LOADER.loadClass(Sample.class.getName() + "$" + name).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(components);
    }

    @SuppressWarnings("unchecked")
    private static Function<@Nullable Object, String> sample() throws Exception {
        Class<?> type = LOADER.loadClass(Sample.class.getName());
        return (Function<@Nullable Object, String>) type.getDeclaredConstructor().newInstance();
    }

    private static byte[] original(String name) throws IOException {
        try (InputStream file = EarlyLinkerTest.class.getResourceAsStream(name + ".class")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    /// Loads the linked sample instead of the one that was compiled.
    private static final class Linking extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !name.startsWith(Sample.class.getName())) {
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
            try {
                byte[] linked = EarlyLinker.linked(original(name.replaceFirst(".*\\.", "")));
                return defineClass(name, linked, 0, linked.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
