package cn.qudao.attachment.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rows in the database and bytes in the store: bytes first, so that no row is without. */
@Component
class StoredAttachments implements Attachments {

    private static final int CODE_BYTES = 16;
    private static final int MEBIBYTE = 1024 * 1024;

    private final AttachmentRepository files;
    private final UnreadFileRepository unread;
    private final FileTextRepository texts;
    private final ContentStore store;
    private final VirusScan scan;
    private final CurrentUser user;
    private final Clock clock;
    private final long quota;
    private final SecureRandom random = new SecureRandom();

    StoredAttachments(
            AttachmentRepository files,
            UnreadFileRepository unread,
            FileTextRepository texts,
            ContentStore store,
            VirusScan scan,
            CurrentUser user,
            Clock clock,
            @Value("${qudao.attachments.quota-mb}") int quota) {
        this.files = files;
        this.unread = unread;
        this.texts = texts;
        this.store = store;
        this.scan = scan;
        this.user = user;
        this.clock = clock;
        this.quota = (long) quota * MEBIBYTE;
    }

    @Override
    public CheckedFile check(AttachmentPurpose purpose, String given, Path file) {
        String name = Inspection.cleanName(given);
        AttachmentKind kind = Inspection.inspect(purpose, name, file);
        scan.require(file);
        try {
            return kind.isPicture()
                    ? Picture.with(file, name, kind, picture -> drawn(purpose, name, picture))
                    : new CheckedFile(purpose, name, kind, Files.size(file), put(file), null, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckedFile drawn(AttachmentPurpose purpose, String name, Picture picture) throws IOException {
        Path whole = Files.createTempFile("qudao-picture", "");
        Path small = Files.createTempFile("qudao-picture", "");
        try {
            picture.write(whole);
            picture.writeThumbnail(small);
            return new CheckedFile(
                    purpose,
                    AttachmentKind.named(name).filter(picture.kind()::equals).isPresent()
                            ? name
                            : name.substring(0, name.lastIndexOf('.')) + ".png",
                    picture.kind(),
                    Files.size(whole),
                    put(whole),
                    put(small),
                    picture.width(),
                    picture.height());
        } finally {
            Files.delete(whole);
            Files.delete(small);
        }
    }

    private String put(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            String hash = HexFormat.of().formatHex(digest.digest());
            store.put(hash, file);
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional
    public AttachmentRow attach(CheckedFile file, long owner) {
        AttachmentPurpose purpose = file.purpose();
        if (files.countByOwnerKindAndOwnerId(purpose.owner(), owner) >= purpose.most()) {
            throw new RuleViolation("attachment.many", purpose.most());
        }
        Optional<Actor> by = user.find();
        if (by.isPresent() && files.sizeOf(by.get().accountId()) + file.size() > quota) {
            throw new RuleViolation("attachment.quota", quota / MEBIBYTE);
        }
        Attachment attached = files.save(new Attachment(code(), file, owner, by, clock.instant()));
        if (file.kind().hasText()) {
            unread.save(new UnreadFile(attached.id(), attached.row().uploadedAt()));
        }
        return attached.row();
    }

    private String code() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AttachmentRow> of(AttachmentPurpose purpose, long owner) {
        return files.findByOwnerKindAndOwnerIdOrderById(purpose.owner(), owner).stream()
                .map(Attachment::row)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, List<AttachmentRow>> of(AttachmentPurpose purpose, Collection<Long> owners) {
        return files.findByOwnerKindAndOwnerIdInOrderById(purpose.owner(), owners).stream()
                .map(Attachment::row)
                .collect(Collectors.groupingBy(AttachmentRow::owner));
    }

    @Override
    @Transactional(readOnly = true)
    public String text(String code) {
        return texts.of(code).orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AttachmentRow> find(String code) {
        return files.findByCode(code).map(Attachment::row);
    }

    @Override
    @Transactional
    public void remove(String code) {
        files.delete(files.findByCode(code).orElseThrow(NotFound::new));
    }
}
