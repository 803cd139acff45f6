package cn.qudao.attachment.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentRow;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a file belongs to something. It does not change; another file is another row. */
@Entity
@Table(name = "attachment")
@Unscoped("The module that it belongs to says who reads it")
final class Attachment {

    @Id
    private long id;

    private String code;
    private String ownerKind;
    private long ownerId;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AttachmentKind kind;

    private long size;
    private String hash;
    private @Nullable String thumbnail;
    private @Nullable Integer width;
    private @Nullable Integer height;
    /** The account. */
    private @Nullable Long uploaderId;

    private @Nullable String uploader;
    private Instant uploadedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(String code, CheckedFile file, long owner, Optional<Actor> by, Instant at) {
        this.id = Ids.next();
        this.code = code;
        this.ownerKind = file.purpose().owner();
        this.ownerId = owner;
        this.name = file.name();
        this.kind = file.kind();
        this.size = file.size();
        this.hash = file.hash();
        this.thumbnail = file.thumbnail();
        this.width = file.width();
        this.height = file.height();
        this.uploaderId = by.map(Actor::accountId).orElse(null);
        this.uploader = by.map(Actor::displayName).orElse(null);
        this.uploadedAt = at;
    }

    long id() {
        return id;
    }

    String hash() {
        return hash;
    }

    Optional<String> thumbnail() {
        return Optional.ofNullable(thumbnail);
    }

    AttachmentRow row() {
        return new AttachmentRow(code, ownerKind, ownerId, name, kind, size, width, height, uploader, uploadedAt);
    }
}
