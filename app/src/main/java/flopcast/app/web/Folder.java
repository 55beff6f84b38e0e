package flopcast.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The scenario files of a folder, and of nowhere else: a name is a path below it, without links,
/// hidden files or other kinds of files.
///
/// Other programs may change the files at any time. Whoever saves says which content they have
/// seen, and nothing is written over another.
final class Folder {

    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 500;
    private static final String ENDINGS = ".*\\.(flop|squiggle)";
    private static final String TABLES = ".*\\.(csv|json)";

    private final Path root;
    private final int mostBytes;
    private final Object saving = new Object();

    /// @throws IOException if there is no such folder
    Folder(Path folder, int mostBytes) throws IOException {
        this.root = folder.toRealPath();
        this.mostBytes = mostBytes;
        if (!Files.isDirectory(root)) {
            throw new IOException(folder + " is no folder");
        }
    }

    /// The content of a file and its digest.
    record Content(String text, String digest) {}

    /// Names in alphabetical order, those of the folder itself before those of folders in it.
    List<String> names() throws IOException {
        var listing = new Listing(root, DEEPEST, MOST_FILES);
        return listing.paths().stream()
                .map(this::name)
                .filter(Folder::isPlain)
                .sorted(Folder::inOrder)
                .toList();
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static int inOrder(String left, String right) {
        int depths = Long.compare(depth(left), depth(right));
        return depths == 0 ? left.compareTo(right) : depths;
    }

    private static long depth(String name) {
        return name.chars().filter(c -> c == '/').count();
    }

    static boolean isPlain(String name) {
        return name.matches(ENDINGS) && isVisible(name);
    }

    private static boolean isVisible(String name) {
        return Stream.of(name.split("/", -1)).noneMatch(part -> part.startsWith("."));
    }

    /// The content of a file; empty where there is none.
    ///
    /// @throws Refusal where the name leads out of the folder, or the file is too large or no text
    Optional<Content> read(String name) throws IOException {
        return read(name, path(name, isPlain(name)));
    }

    /// As [#read], also of a table that a scenario reads.
    Optional<Content> imported(String name) throws IOException {
        boolean isTable = name.matches(TABLES) && isVisible(name);
        return read(name, path(name, isTable || isPlain(name)));
    }

    private Optional<Content> read(String name, Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] bytes;
        try (var stream = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            bytes = stream.readNBytes(mostBytes + 1);
        }
        if (bytes.length > mostBytes) {
            throw new Refusal(Refusal.TOO_LARGE, name + " is larger than " + mostBytes + " bytes");
        }
        return Optional.of(new Content(new Bytes(bytes).text(), digest(bytes)));
    }

    /// Whether a file was written.
    ///
    /// @param saved the digest of what the file holds now
    /// @param inTheWay what the file holds instead of what was expected
    record Saving(Optional<String> saved, Optional<Content> inTheWay) {}

    /// Writes a file whole, or not at all: only if it still has the content of the digest
    /// `expected`, or does not exist where that is empty.
    ///
    /// @throws Refusal where the name leads out of the folder or the text is too large
    Saving save(String name, String text, Optional<String> expected) throws IOException {
        Path path = path(name, isPlain(name));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > mostBytes) {
            throw new Refusal(Refusal.TOO_LARGE, "a scenario has at most " + mostBytes + " bytes");
        }
        synchronized (saving) {
            Optional<Content> present = read(name);
            if (present.isEmpty() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal(Refusal.FORBIDDEN, name + " is no ordinary file");
            }
            if (!present.map(Content::digest).equals(expected)) {
                return new Saving(Optional.empty(), present);
            }
            write(path, bytes);
        }
        return new Saving(Optional.of(digest(bytes)), Optional.empty());
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Path beside = path.resolveSibling("." + path.getFileName() + ".saving");
        try {
            Files.deleteIfExists(beside);
            Files.write(beside, bytes, java.nio.file.StandardOpenOption.CREATE_NEW);
            Files.move(
                    beside,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Where a name leads, if that is in the folder by the straight way.
    private Path path(String name, boolean isPermitted) throws IOException {
        try {
            Path path = root.resolve(name).normalize();
            boolean isBelow = path.startsWith(root) && !path.equals(root);
            if (isBelow && isPermitted && name(path).equals(name)) {
                Path folder = Optional.ofNullable(path.getParent()).orElse(root);
                if (folder.toRealPath().equals(folder) && !Files.isSymbolicLink(path)) {
                    return path;
                }
            }
        } catch (InvalidPathException unreadable) {
            // as any name that leads elsewhere
        } catch (java.nio.file.NoSuchFileException noFolder) {
            throw new Refusal(Refusal.NOT_FOUND, "there is no folder for " + name);
        }
        throw new Refusal(
                Refusal.FORBIDDEN,
                "\"" + name + "\" is no scenario of this folder: a name ends in .flop");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    Path root() {
        return root;
    }
}
