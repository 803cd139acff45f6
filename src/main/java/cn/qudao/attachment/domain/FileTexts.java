package cn.qudao.attachment.domain;

import cn.qudao.kernel.Retrying;
import cn.qudao.scope.Scope;
import cn.qudao.search.SearchChanges;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what is written in files, so that they are found by it. A file is read by one portal at a time, and a few times at most. */
@Component
class FileTexts {

    private static final Logger log = LoggerFactory.getLogger(FileTexts.class);

    private final UnreadFileRepository unread;
    private final FileTextRepository texts;
    private final AttachmentRepository files;
    private final ContentStore store;
    private final FileReader reader;
    private final SearchChanges changes;
    private final Scope scope;
    private final Retrying retrying;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileTexts(
            UnreadFileRepository unread,
            FileTextRepository texts,
            AttachmentRepository files,
            ContentStore store,
            FileReader reader,
            SearchChanges changes,
            Scope scope,
            Retrying retrying,
            TransactionTemplate transaction,
            Clock clock) {
        this.unread = unread;
        this.texts = texts;
        this.files = files;
        this.store = store;
        this.reader = reader;
        this.changes = changes;
        this.scope = scope;
        this.retrying = retrying;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads one file; false where none waits. */
    boolean next() {
        return scope.asSystem("what is written in files", () -> {
            Optional<UnreadFile> begun = begin();
            begun.ifPresent(this::read);
            return begun.isPresent();
        });
    }

    /** Where another portal has just begun to read it, the next one is. */
    private Optional<UnreadFile> begin() {
        return retrying.run(() -> {
            Instant now = clock.instant();
            Optional<UnreadFile> oldest =
                    unread.waiting(now, Limit.of(1)).stream().findFirst();
            oldest.ifPresent(file -> file.begin(now));
            return oldest;
        });
    }

    private void read(UnreadFile begun) {
        Optional<Attachment> file = files.findById(begun.attachment());
        try {
            Optional<FileText> text = Optional.empty();
            if (file.isPresent() && !texts.existsById(file.get().hash())) {
                text = Optional.of(new FileText(file.get().hash(), text(begun, file.get())));
            }
            keep(begun, file, text);
        } catch (IOException again) {
            log.debug("What is written in a file is read again", again);
        } catch (DataIntegrityViolationException keptByAnother) {
            keep(begun, file, Optional.empty());
        }
    }

    private String text(UnreadFile begun, Attachment file) throws IOException {
        if (begun.isTriedTooOften()) {
            log.warn("What is written in the file {} could not be read; it is found by its name", file.hash());
            return "";
        }
        return reader.read(file.row().kind(), store.read(file.hash()));
    }

    private void keep(UnreadFile begun, Optional<Attachment> file, Optional<FileText> text) {
        transaction.executeWithoutResult(status -> {
            text.ifPresent(texts::saveAndFlush);
            unread.findById(begun.attachment()).ifPresent(unread::delete);
            file.ifPresent(found ->
                    changes.tell(found.row().ownerKind(), List.of(found.row().owner())));
        });
    }
}
