package flopcast.app.web;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Scenario files in a folder and the folders in it. A folder may be a whole disk, so it is looked
/// at for a while only; links are not followed, hidden folders not entered.
final class Listing extends SimpleFileVisitor<Path> {

    private static final int MOST_ENTRIES = 20_000;

    private final Path root;
    private final int most;
    private final List<Path> paths = new ArrayList<>();
    private int entries;

    Listing(Path root, int deepest, int most) throws IOException {
        this.root = root;
        this.most = most;
        Files.walkFileTree(
                root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), deepest, this);
    }

    List<Path> paths() {
        return paths;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean isHidden = !folder.equals(root) && name(folder).startsWith(".");
        return isHidden || name(folder).equals("node_modules")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && Folder.isPlain(name(file))) {
            paths.add(file);
        }
        boolean isEnough = ++entries >= MOST_ENTRIES || paths.size() >= most;
        return isEnough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
