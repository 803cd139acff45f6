package cn.qudao.database;

import cn.qudao.kernel.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** What stands where in the portal's data folder, as far as it belongs to the database. */
record DataFolder(Path path) {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long NEEDED_TO_INSTALL = 700;
    private static final long NEEDED_TO_START = 100;

    /** Makes the folder where it is missing, readable by its owner only, and says so when it cannot be used. */
    void prepare() {
        try {
            Path existing = nearestExisting();
            long free = Files.getFileStore(existing).getUsableSpace() / MEBIBYTE;
            long needed = Files.exists(tables()) ? NEEDED_TO_START : NEEDED_TO_INSTALL;
            if (free < needed) {
                throw new StartProblem("database.problem.disk-full", path, text(free), text(needed));
            }
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(temporary());
            Files.delete(Files.createTempFile(temporary(), "writable", null));
        } catch (IOException problem) {
            throw notWritable(problem);
        }
    }

    /** What is to be said when something here could not be written. */
    StartProblem notWritable(IOException problem) {
        String message = String.valueOf(problem.getMessage());
        return message.contains("No space left")
                ? new StartProblem(problem, "database.problem.disk-full", path, "0", text(NEEDED_TO_INSTALL))
                : new StartProblem(problem, "database.problem.not-writable", path);
    }

    /** What is to be said when the server or its installation gave up, in its own words. */
    StartProblem notStarted() throws IOException {
        List<String> words = Files.readAllLines(log()).stream()
                .filter(line -> !line.isBlank())
                .toList();
        String reason = words.stream()
                .filter(line -> line.matches("(.*\\[ERROR\\]|ERROR:).*") && !line.endsWith("[ERROR] Aborting"))
                .reduce((earlier, later) -> later)
                .map(line -> line.replaceFirst(".*\\[ERROR\\] ", ""))
                .orElseGet(() -> words.isEmpty() ? "-" : words.getLast());
        return new StartProblem("database.problem.not-started", log(), reason);
    }

    /** A new server writes a new log; the last one is kept, as it may tell why a new one was needed. */
    void keepLastLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), path.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path nearestExisting() {
        Path candidate = path;
        while (!Files.exists(candidate) && candidate.getParent() != null) {
            candidate = candidate.getParent();
        }
        return candidate;
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    Path tables() {
        return path.resolve("mariadb");
    }

    Path binaries(ServerVersion version) {
        return path.resolve("mariadb-" + version);
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path log() {
        return path.resolve("mariadb.log");
    }

    /** Port and password of the running server, for the other processes of the portal. */
    Path access() {
        return path.resolve("mariadb.access");
    }

    Path startLock() {
        return path.resolve("start.lock");
    }

    Path usersLock() {
        return path.resolve("users.lock");
    }
}
