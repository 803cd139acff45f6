package cn.qudao.attachment.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** By night throws away bytes that belong to nothing: of files that were removed, or checked and never attached. */
@Component
class OrphanSweep {

    /** Whoever has put bytes into the store attaches them within this time. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final ContentStore store;
    private final AttachmentRepository files;
    private final FileTextRepository texts;
    private final Clock clock;

    OrphanSweep(ContentStore store, AttachmentRepository files, FileTextRepository texts, Clock clock) {
        this.store = store;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        Instant before = clock.instant().minus(GRACE);
        try {
            store.dropHalves(before);
            for (int shelf = 0; shelf < store.shelves(); shelf++) {
                List<String> old = store.untouchedSince(shelf, before);
                if (!old.isEmpty()) {
                    sweep(shelf, old, before);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep(int shelf, List<String> old, Instant before) throws IOException {
        Set<String> orphans = new HashSet<>(old);
        orphans.removeAll(files.used(old));
        // The same bytes may have been put again in the meantime.
        orphans.retainAll(store.untouchedSince(shelf, before));
        if (!orphans.isEmpty()) {
            texts.drop(orphans);
        }
        for (String orphan : orphans) {
            store.delete(orphan);
        }
    }
}
