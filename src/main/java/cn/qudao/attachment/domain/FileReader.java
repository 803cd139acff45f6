package cn.qudao.attachment.domain;

import cn.qudao.attachment.AttachmentKind;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Has files read by {@link TextProcess}, each for a while at most. Plain text needs no process. */
@Component
class FileReader {

    /** So many characters of a file are found. */
    static final int MOST = 100_000;

    private static final int MOST_BYTES = 4 * MOST;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** The process ends itself in time, unless it cannot even do that. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int BY_A_SIGNAL = 128;
    /** By them Java reads the names of folders. */
    private static final Set<String> KEPT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE");

    private final Duration longest;

    FileReader() {
        this(LONGEST);
    }

    FileReader(Duration longest) {
        this.longest = longest;
    }

    /**
     * Empty where nothing can be read, or nothing is written.
     *
     * @throws IOException where that is not the file's fault, so that another time it may
     */
    String read(AttachmentKind kind, Resource content) throws IOException {
        if (kind == AttachmentKind.TEXT) {
            try (InputStream in = content.getInputStream()) {
                return some(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        }
        Path folder = Files.createTempDirectory("qudao-text");
        try (InputStream in = content.getInputStream()) {
            Path file = folder.resolve("file");
            Files.copy(in, file);
            return read(kind, file, folder.resolve("text"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private String read(AttachmentKind kind, Path file, Path text) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(kind, file))
                .redirectOutput(text.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(KEPT);
        Process process = builder.start();
        try {
            if (!process.waitFor(longest.plus(GRACE)) || process.exitValue() > BY_A_SIGNAL) {
                throw new IOException("It was ended");
            }
            return process.exitValue() == 0 ? some(Files.readString(text)) : "";
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(hurried.getMessage());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String some(String text) {
        return text.substring(0, Math.min(MOST, text.length())).replace("\0", "");
    }

    private List<String> command(AttachmentKind kind, Path file) {
        List<String> command = new ArrayList<>();
        // People who wait for a page come first.
        command.addAll(List.of("nice", "-n", "10"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                // Where PDFBox keeps the list of the system's fonts, instead of the home of whoever runs the portal.
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
        command.addAll(List.of("-cp", classPath(), TextProcess.class.getName()));
        command.addAll(
                List.of(kind.name(), file.toString(), Integer.toString(MOST), Long.toString(longest.toMillis())));
        return command;
    }

    /** What it needs. The portal last: its jar names all the others. */
    private static String classPath() {
        return Stream.of(
                        PDDocument.class,
                        RandomAccessRead.class,
                        FontBoxFont.class,
                        LogFactory.class,
                        TextProcess.class)
                .map(FileReader::place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
