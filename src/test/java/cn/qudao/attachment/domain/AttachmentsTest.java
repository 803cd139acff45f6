package cn.qudao.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@PortalTest
class AttachmentsTest {

    private static final AttachmentPurpose PURPOSE =
            new AttachmentPurpose("test", EnumSet.allOf(AttachmentKind.class), 1024 * 1024, 2);

    @Autowired
    private Attachments attachments;

    @Autowired
    private ContentStore store;

    @Autowired
    private OrphanSweep sweep;

    @Autowired
    private FileTextRepository texts;

    @Autowired
    private ReadFiles readFiles;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Clock clock;

    @Value("${qudao.data}")
    private Path data;

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
    void aPictureIsKeptDrawnAnewWithASmallOne() throws IOException {
        CheckedFile checked = attachments.check(PURPOSE, "动画.gif", write(UploadedFiles.picture("gif", 900, 600)));
        AttachmentRow row = attachments.attach(checked, owner);
        assertThat(row.name()).isEqualTo("动画.png");
        assertThat(row.kind()).isEqualTo(AttachmentKind.PNG);
        assertThat(row.width()).isEqualTo(900);
        assertThat(row.code()).hasSize(22);
        assertThat(row.uploader()).isEqualTo("测试");
        assertThat(store.read(checked.hash()).contentLength()).isEqualTo(row.size());
        assertThat(attachments.of(PURPOSE, owner))
                .extracting(AttachmentRow::code)
                .containsExactly(row.code());
    }

    @Test
    void noMoreThanThePurposeAllows() throws IOException {
        CheckedFile checked = attachments.check(PURPOSE, "a.txt", write(UploadedFiles.text("a")));
        attachments.attach(checked, owner);
        attachments.attach(checked, owner);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> attachments.attach(checked, owner))
                .extracting(RuleViolation::key)
                .isEqualTo("attachment.many");
    }

    @Test
    void aPersonHasUploadedEnough() {
        CheckedFile checked = new CheckedFile(
                PURPOSE, "a.txt", AttachmentKind.TEXT, 300L * 1024 * 1024, "0".repeat(64), null, null, null);
        attachments.attach(checked, owner);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> attachments.attach(checked, owner))
                .extracting(RuleViolation::key)
                .isEqualTo("attachment.quota");
    }

    @Test
    void bytesThatBelongToNothingGoByNight() throws IOException {
        String kept = old("kept " + owner);
        String removed = old("removed " + owner);
        String young = attachments
                .check(PURPOSE, "a.txt", write(UploadedFiles.text("young " + owner)))
                .hash();
        AttachmentRow gone = attachments.of(PURPOSE, owner).getLast();
        readFiles.read();
        assertThat(attachments.text(gone.code())).isEqualTo("removed " + owner);
        attachments.remove(gone.code());
        assertThat(attachments.text(gone.code())).as("at once").isEmpty();
        sweep.sweep();
        assertThat(texts.existsById(kept)).isTrue();
        assertThat(texts.existsById(removed)).isFalse();
        assertThat(store.read(kept).exists()).isTrue();
        assertThat(store.read(removed).exists()).isFalse();
        assertThat(store.read(young).exists()).isTrue();
        store.delete(kept);
        store.delete(young);
    }

    private String old(String text) throws IOException {
        CheckedFile checked = attachments.check(PURPOSE, "a.txt", write(UploadedFiles.text(text)));
        attachments.attach(checked, owner);
        Files.setLastModifiedTime(
                data.resolve("attachments")
                        .resolve(checked.hash().substring(0, 2))
                        .resolve(checked.hash()),
                FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        return checked.hash();
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("uploaded"), content);
    }
}
