package cn.qudao.recommendation.storage;

import cn.qudao.kernel.RuleViolation;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The records of a month as lines of JSON, packed, beside a checksum that {@code sha256sum -c} understands. Numbers of subscribers are
 * in it as they are in the database: sealed.
 */
final class ArchiveFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HexFormat HEX = HexFormat.of();

    private final Path folder;
    private final Path file;
    private final Path sum;

    ArchiveFile(Path folder, YearMonth month) {
        this.folder = folder;
        this.file = folder.resolve("recommendation-" + month + ".ndjson.gz");
        this.sum = folder.resolve(file.getFileName() + ".sha256");
    }

    /** What was written. */
    record Written(long records, String checksum) {}

    /** Hands over one record after the other. */
    @FunctionalInterface
    interface Source {
        void each(Consumer<Line> lines);
    }

    /** As the table has it. */
    record Line(
            long id,
            LocalDate businessDay,
            long scopeKey,
            long outletId,
            @Nullable Long clerkId,
            long productId,
            BigDecimal monthlyPrice,
            LocalDateTime recordedAt,
            String way,
            String cause,
            String source,
            String sourceId,
            String result,
            @Nullable String failReason,
            String subscriberSealed,
            String subscriberHash,
            long version) {

        @Nullable
        Object[] row() {
            return new @Nullable Object[] {
                id,
                businessDay,
                scopeKey,
                outletId,
                clerkId,
                productId,
                monthlyPrice,
                recordedAt,
                way,
                cause,
                source,
                sourceId,
                result,
                failReason,
                HEX.parseHex(subscriberSealed),
                HEX.parseHex(subscriberHash),
                version
            };
        }
    }

    /** The file has its name when it is whole and on the disk; what another attempt left is written over. */
    Written write(Source source) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path half = folder.resolve(file.getFileName() + ".part");
        MessageDigest digest = sha256();
        long[] records = {0};
        try (FileChannel channel = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream packed =
                    new GZIPOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16);
            Writer out = new OutputStreamWriter(packed, StandardCharsets.UTF_8);
            source.each(line -> {
                put(out, JSON.writeValueAsString(line));
                records[0]++;
            });
            out.flush();
            ((GZIPOutputStream) packed).finish();
            channel.force(true);
        }
        String checksum = HEX.formatHex(digest.digest());
        Files.writeString(sum, checksum + "  " + file.getFileName() + '\n');
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
        return new Written(records[0], checksum);
    }

    private static void put(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * That the file is there, and is what was written.
     *
     * @throws RuleViolation where it is not
     */
    void require(String checksum, long records) throws IOException {
        if (!Files.exists(file)) {
            throw new RuleViolation("recommendation.archive.no-file", file);
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!HEX.formatHex(digest.digest()).equals(checksum) || read(Stream::count) != records) {
            throw new RuleViolation("recommendation.archive.changed", file);
        }
    }

    /** Makes something of the lines. */
    interface Reading<T> {
        T of(Stream<Line> lines);
    }

    <T> T read(Reading<T> reading) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            return reading.of(in.lines().map(line -> JSON.readValue(line, Line.class)));
        }
    }

    Path path() {
        return file;
    }

    /** Hex of what a record keeps as bytes. */
    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static List<String> columns() {
        return List.of(
                "id",
                "business_day",
                "scope_key",
                "outlet_id",
                "clerk_id",
                "product_id",
                "monthly_price",
                "recorded_at",
                "way",
                "cause",
                "source",
                "source_id",
                "result",
                "fail_reason",
                "subscriber_sealed",
                "subscriber_hash",
                "version");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
