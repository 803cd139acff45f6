package cn.qudao.search.domain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where a portal has its indexes: a folder that no other process has, though several may share what lies above. The first
 * that is free is taken, so that the next start finds what the last has left.
 */
final class IndexFolder {

    private static final FileAttribute<?> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int MOST = 100;

    private final Path above;
    private @Nullable Path own;
    private @Nullable FileChannel lock;

    /** @param data what the portal keeps, perhaps together with others */
    IndexFolder(Path data) {
        this.above = data.toAbsolutePath().normalize().resolve("search");
    }

    /** Those that are there, the newest first. */
    List<Path> indexes() throws IOException {
        try (Stream<Path> all = Files.list(own())) {
            return all.filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
                    .sorted(Comparator.comparingInt(IndexFolder::number).reversed())
                    .toList();
        }
    }

    /** A place for a new one, which is the newest. */
    Path next() throws IOException {
        int last = indexes().stream().mapToInt(IndexFolder::number).max().orElse(0);
        return Files.createDirectory(own().resolve(Integer.toString(last + 1)), OWN);
    }

    static void remove(Path index) throws IOException {
        FileSystemUtils.deleteRecursively(index);
    }

    private static int number(Path index) {
        return Integer.parseInt(index.getFileName().toString());
    }

    private Path own() throws IOException {
        Path known = own;
        if (known != null) {
            return known;
        }
        for (int i = 1; i <= MOST; i++) {
            Path folder = Files.createDirectories(above.resolve(Integer.toString(i)), OWN);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
            } else {
                lock = channel;
                own = folder;
                return folder;
            }
        }
        throw new IOException("All folders below " + above + " are in use");
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        }
    }

    /** Another process may have it. */
    void leave() throws IOException {
        FileChannel held = lock;
        if (held != null) {
            held.close();
        }
        lock = null;
        own = null;
    }
}
