package cn.qudao.attachment.domain;

import cn.qudao.attachment.AttachmentOwner;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.ShownFiles;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens files to those to whom the module shows them that they belong to; to nobody else they exist. */
@Service
@Requires
@Transactional
public class FileReading implements ShownFiles {

    private final AttachmentRepository files;
    private final ContentStore store;
    private final List<AttachmentOwner> owners;
    private final AuditTrail trail;

    FileReading(AttachmentRepository files, ContentStore store, List<AttachmentOwner> owners, AuditTrail trail) {
        this.files = files;
        this.store = store;
        this.owners = owners;
        this.trail = trail;
    }

    /** A file with its bytes, which are never others under the same hash. */
    public record Opened(AttachmentRow file, String hash, Resource content) {}

    @Transactional(readOnly = true)
    public Opened open(String code) {
        Attachment file = shown(code);
        return new Opened(file.row(), file.hash(), store.read(file.hash()));
    }

    /** The small picture of a picture. */
    @Transactional(readOnly = true)
    public Opened thumbnail(String code) {
        Attachment file = shown(code);
        String hash = file.thumbnail().orElseThrow(NotFound::new);
        return new Opened(file.row(), hash, store.read(hash));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Resource> find(String code) {
        return ifShown(code).map(file -> store.read(file.hash()));
    }

    private Attachment shown(String code) {
        return ifShown(code).orElseThrow(NotFound::new);
    }

    private Optional<Attachment> ifShown(String code) {
        return files.findByCode(code)
                .filter(file -> owners.stream()
                        .anyMatch(owner -> owner.kind().equals(file.row().ownerKind()) && owner.shows(file.row())));
    }

    /** A picture is seen within its page; anything else leaves the portal. */
    public void tellTaken(AttachmentRow file) {
        if (!file.kind().isPicture()) {
            trail.record(AuditEvent.exported(
                    "Attachment",
                    file.code(),
                    file.name(),
                    file.kind().endings().getFirst(),
                    1,
                    Map.of("ownerKind", file.ownerKind())));
        }
    }
}
