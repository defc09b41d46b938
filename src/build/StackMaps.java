import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Gives the old classes of a jar the stack maps that came with Java 6, and the version of Java 8.
///
/// An AOT cache takes only classes with stack maps, which today's verifier reads; picocli is
/// compiled for Java 5. What a class does is not changed: instructions, names and line numbers stay.
final class StackMaps {
    /// Class files of Java 6 (50) may lack stack maps; those of Java 7 must have them.
    private static final int LEAST_VERSION = ClassFile.JAVA_7_VERSION;

    private static final String COMMENT = "Stack maps added by the build of Winnow.";

    private final ClassFile classes;

    private StackMaps(ClassLoader loader) {
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(loader)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        classes =
                ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ClassHierarchyResolverOption.of(hierarchy));
    }

    /// Writes a jar anew if it has old classes.
    ///
    /// @return how many classes were changed
    /// @throws IOException if it cannot be read or written, or a class would not verify
    static int addTo(Path jar) throws IOException {
        Map<ZipEntry, byte[]> entries = new LinkedHashMap<>();
        int changed = 0;
        try (ZipFile file = new ZipFile(jar.toFile());
                URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            StackMaps maps = new StackMaps(loader);
            for (ZipEntry entry : file.stream().toList()) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                byte[] modern = isOld(entry, bytes) ? maps.modern(entry, bytes) : bytes;
                changed += modern == bytes ? 0 : 1;
                entries.put(entry, modern);
            }
        }
        if (changed > 0) {
            write(jar, entries);
        }
        return changed;
    }

    /// By the version in its header: magic 4 bytes, minor 2, major 2.
    private static boolean isOld(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class")
                && bytes.length > 7
                && ((bytes[6] & 255) << 8 | bytes[7] & 255) < LEAST_VERSION;
    }

    private byte[] modern(ZipEntry entry, byte[] bytes) throws IOException {
        ClassModel old = classes.parse(bytes);
        ClassFileVersion version = ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0);
        ClassTransform newVersion =
                (made, element) -> made.with(element instanceof ClassFileVersion ? version : element);
        byte[] modern =
                classes.transformClass(
                        old,
                        ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
                                .andThen(newVersion));
        if (!classes.verify(modern).isEmpty()) {
            throw new IOException(entry + " does not verify: " + classes.verify(modern));
        }
        return modern;
    }

    /// Beside the old one first: a program that runs keeps the one it has open.
    private static void write(Path jar, Map<ZipEntry, byte[]> entries) throws IOException {
        Path written = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
            out.setComment(COMMENT);
            for (Map.Entry<ZipEntry, byte[]> entry : entries.entrySet()) {
                ZipEntry same = new ZipEntry(entry.getKey().getName());
                same.setTime(entry.getKey().getTime());
                out.putNextEntry(same);
                out.write(entry.getValue());
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
