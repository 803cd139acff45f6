package cn.qudao.attachment.domain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Below the data folder, readable by the portal only. A file has its name when it is whole and on the disk. */
@Component
class DiskStore implements ContentStore {

    private static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String HALVES = "halves";
    /** By the first two digits of the hash. */
    private static final int SHELVES = 256;

    private final Path folder;
    private final Clock clock;

    DiskStore(@Value("${qudao.data}") Path data, Clock clock) {
        this.folder = data.toAbsolutePath().normalize().resolve("attachments");
        this.clock = clock;
    }

    @Override
    public void put(String hash, Path file) throws IOException {
        Path shelf = shelf(hash);
        Path target = shelf.resolve(hash);
        if (Files.exists(target)) {
            Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            return;
        }
        Files.createDirectories(shelf, OWN);
        Files.createDirectories(folder.resolve(HALVES), OWN);
        Path half = Files.createTempFile(folder.resolve(HALVES), "", "");
        boolean whole = false;
        try {
            Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
            flush(half, StandardOpenOption.WRITE);
            Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            flush(shelf, StandardOpenOption.READ);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(half);
            }
        }
    }

    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public Resource read(String hash) {
        return new FileSystemResource(path(hash));
    }

    @Override
    public int shelves() {
        return SHELVES;
    }

    @Override
    public List<String> untouchedSince(int shelf, Instant time) throws IOException {
        return older(folder.resolve("%02x".formatted(shelf)), time).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    @Override
    public void dropHalves(Instant time) throws IOException {
        for (Path half : older(folder.resolve(HALVES), time)) {
            Files.deleteIfExists(half);
        }
    }

    private static List<Path> older(Path in, Instant time) throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                in,
                1,
                (path, facts) -> facts.isRegularFile()
                        && facts.lastModifiedTime().toInstant().isBefore(time))) {
            return files.toList();
        }
    }

    @Override
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    private Path path(String hash) {
        return shelf(hash).resolve(hash);
    }

    private Path shelf(String hash) {
        return folder.resolve(hash.substring(0, 2));
    }
}
