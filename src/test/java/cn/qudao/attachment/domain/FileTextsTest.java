package cn.qudao.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which files are read, when, and how often. */
@PortalTest
class FileTextsTest {

    private static final AttachmentPurpose PURPOSE =
            new AttachmentPurpose("test", EnumSet.allOf(AttachmentKind.class), 1024 * 1024, 5);

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentRepository files;

    @Autowired
    private UnreadFileRepository unread;

    @Autowired
    private FileTexts texts;

    @Autowired
    private ReadFiles readFiles;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final long owner = Ids.next();

    @BeforeEach
    void signIn() {
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        attachments.of(PURPOSE, owner).forEach(file -> attachments.remove(file.code()));
        acting.leave();
    }

    @Test
    void theSameBytesHaveTheSameText() throws IOException {
        AttachmentRow first = attached("甲.txt", UploadedFiles.text("同样的 " + owner));
        AttachmentRow second = attached("乙.txt", UploadedFiles.text("同样的 " + owner));
        readFiles.read();
        assertThat(attachments.text(first.code())).isEqualTo("同样的 " + owner);
        assertThat(attachments.text(second.code())).isEqualTo("同样的 " + owner);
    }

    @Test
    void aPictureIsNotRead() throws IOException {
        AttachmentRow picture = attached("图.png", UploadedFiles.picture("png", 20, 20));
        assertThat(unread.existsById(id(picture))).isFalse();
    }

    @Test
    void whatAPortalHasBegunIsItsOwnForAWhile() {
        UnreadFile begun = new UnreadFile(Ids.next(), clock.instant());
        begun.begin(clock.instant());
        unread.save(begun);
        texts.next();
        assertThat(unread.existsById(begun.attachment())).isTrue();
        unread.deleteById(begun.attachment());
    }

    @Test
    void whatAPortalWasKilledOverIsReadByTheNext() throws IOException {
        AttachmentRow file = begun(1, "再来 " + owner);
        readFiles.read();
        assertThat(attachments.text(file.code())).isEqualTo("再来 " + owner);
    }

    @Test
    void aFileThatTakesItsReadersAlongIsGivenUp() throws IOException {
        AttachmentRow file = begun(3, "有毒 " + owner);
        readFiles.read();
        assertThat(attachments.text(file.code())).isEmpty();
        assertThat(unread.existsById(id(file))).isFalse();
    }

    /** Some time ago, and never brought to its end. */
    private AttachmentRow begun(int times, String text) throws IOException {
        CheckedFile checked =
                attachments.check(PURPOSE, "a.txt", Files.write(folder.resolve("a"), UploadedFiles.text(text)));
        return Objects.requireNonNull(transaction.execute(status -> {
            AttachmentRow row = attachments.attach(checked, owner);
            UnreadFile file = unread.findById(id(row)).orElseThrow();
            for (int i = 0; i < times; i++) {
                file.begin(clock.instant().minus(Duration.ofHours(1)));
            }
            return row;
        }));
    }

    private long id(AttachmentRow row) {
        return files.findByCode(row.code()).orElseThrow().id();
    }

    private AttachmentRow attached(String name, byte[] content) throws IOException {
        return attachments.attach(
                attachments.check(PURPOSE, name, Files.write(folder.resolve("uploaded"), content)), owner);
    }
}
