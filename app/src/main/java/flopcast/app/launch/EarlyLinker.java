package flopcast.app.launch;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Puts plain code where Java would generate some at every start.
///
/// The code of a `switch` over types and of a record's `equals` and `hashCode` is made when it is
/// first run, and the cache of start-up work of JDK 25 does not keep it. The launcher has this
/// program write it into the jars, once after each build. What the classes do stays the same.
public final class EarlyLinker {

    private static final String OURS = "flopcast/";

    private EarlyLinker() {}

    /// @param jars those to be changed, with everything that their classes extend on the class path
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            link(Path.of(jar));
        }
    }

    /// All of a jar or nothing; one without classes of ours is left alone.
    static void link(Path jar) throws IOException {
        Path linked = Path.of(jar + ".new");
        try (var in = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(in.entries());
            if (entries.stream().noneMatch(EarlyLinker::isOurClass)) {
                return;
            }
            try (var out = new ZipOutputStream(Files.newOutputStream(linked))) {
                for (ZipEntry entry : entries) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(isOurClass(entry) ? linked(content) : content);
                    out.closeEntry();
                }
            }
        }
        Files.move(linked, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOurClass(ZipEntry entry) {
        return entry.getName().startsWith(OURS) && entry.getName().endsWith(".class");
    }

    /// The class file with plain code in it.
    static byte[] linked(byte[] classFile) {
        ClassHierarchyResolver classPath =
                ClassHierarchyResolver.ofResourceParsing(EarlyLinker.class.getClassLoader())
                        .orElse(ClassHierarchyResolver.defaultResolver());
        var files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(classPath));
        ClassModel model = files.parse(classFile);
        return files.transformClass(
                model, new RecordMethods(model).andThen(new TypeSwitches(model)));
    }
}
