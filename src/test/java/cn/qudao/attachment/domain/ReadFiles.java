package cn.qudao.attachment.domain;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** For tests that look for what is written in files. */
@Component
public class ReadFiles {

    private final FileTexts texts;
    private final UnreadFileRepository unread;
    private final AttachmentRepository files;
    private final ContentStore store;

    ReadFiles(FileTexts texts, UnreadFileRepository unread, AttachmentRepository files, ContentStore store) {
        this.texts = texts;
        this.unread = unread;
        this.files = files;
        this.store = store;
    }

    /** All that are attached are read, by this or by the portal's own worker. */
    public void read() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(OptimisticLockingFailureException.class)
                .until(this::isRead);
    }

    private boolean isRead() {
        boolean more;
        do {
            more = texts.next();
        } while (more);
        return unread.findAll().stream()
                .flatMap(waiting -> files.findById(waiting.attachment()).stream())
                .noneMatch(file -> store.read(file.hash()).exists());
    }
}
