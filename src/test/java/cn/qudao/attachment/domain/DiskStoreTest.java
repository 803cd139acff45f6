package cn.qudao.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Clocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final String HASH = "ab" + "0".repeat(62);
    private static final int SHELF = 0xab;

    @TempDir
    private Path data;

    @Test
    void bytesLieOnceAndForThePortalOnly() throws IOException {
        DiskStore store = at(NOW);
        store.put(HASH, file());
        store.put(HASH, file());
        assertThat(store.read(HASH).getContentAsString(StandardCharsets.UTF_8)).isEqualTo("content");
        try (Stream<Path> all = Files.walk(data.resolve("attachments"))) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(data.resolve("attachments/ab/" + HASH));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("attachments"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatWasPutAgainIsYoung() throws IOException {
        at(NOW.minus(Duration.ofDays(9))).put(HASH, file());
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        assertThat(at(NOW).untouchedSince(SHELF, yesterday)).containsExactly(HASH);
        assertThat(at(NOW).untouchedSince(SHELF + 1, yesterday)).isEmpty();
        at(NOW).put(HASH, file());
        assertThat(at(NOW).untouchedSince(SHELF, yesterday)).isEmpty();
    }

    @Test
    void everyShelfIsFound() throws IOException {
        DiskStore store = at(NOW);
        List<String> put = List.of("00" + "f".repeat(62), "ff" + "0".repeat(62));
        for (String hash : put) {
            store.put(hash, file());
        }
        List<String> found = new ArrayList<>();
        for (int shelf = 0; shelf < store.shelves(); shelf++) {
            found.addAll(store.untouchedSince(shelf, NOW.plusSeconds(1)));
        }
        assertThat(found).isEqualTo(put);
        store.delete(put.getFirst());
        assertThat(store.read(put.getFirst()).exists()).isFalse();
        assertThat(store.read(put.getLast()).exists()).isTrue();
    }

    @Test
    void whatACrashLeftHalfGoes() throws IOException {
        DiskStore store = at(NOW);
        store.put(HASH, file());
        Path half = Files.writeString(data.resolve("attachments/halves/x"), "con");
        Files.setLastModifiedTime(half, FileTime.from(NOW.minusSeconds(60)));
        store.dropHalves(NOW.minusSeconds(120));
        assertThat(half).exists();
        store.dropHalves(NOW);
        assertThat(half).doesNotExist();
    }

    private DiskStore at(Instant now) {
        return new DiskStore(data, Clock.fixed(now, Clocks.BUSINESS_ZONE));
    }

    private Path file() throws IOException {
        return Files.writeString(data.resolve("uploaded"), "content");
    }
}
