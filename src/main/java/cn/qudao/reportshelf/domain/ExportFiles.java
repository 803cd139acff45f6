package cn.qudao.reportshelf.domain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files of reports lie: below the data folder, readable by the portal only. A file has its name when it is whole. */
@Component
class ExportFiles {

    private static final String HALF = ".part";

    private final Path folder;

    ExportFiles(@Value("${qudao.data}") Path data) {
        this.folder = data.toAbsolutePath().normalize().resolve("report-files");
    }

    /** Made by whoever writes. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** How many bytes it has. What goes wrong leaves nothing behind. */
    long write(String name, Content content) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path half = folder.resolve(name + HALF);
        boolean whole = false;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                content.write(out);
            }
            Files.move(half, path(name), StandardCopyOption.ATOMIC_MOVE);
            whole = true;
            return Files.size(path(name));
        } finally {
            if (!whole) {
                Files.deleteIfExists(half);
            }
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    /** What nobody has written to since then, by its name without the ending of half a file. */
    List<String> untouchedSince(Instant time) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOlder(file, time))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static boolean isOlder(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(time)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
