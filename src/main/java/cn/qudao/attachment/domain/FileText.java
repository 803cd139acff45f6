package cn.qudao.attachment.domain;

import cn.qudao.kernel.Unaudited;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is written in files with these bytes. */
@Entity
@Table(name = "attachment_text")
@Unscoped("Who finds a file by it is said by what the file belongs to")
@Unaudited("Follows from the file, which never changes")
final class FileText {

    @Id
    private String hash;

    @Column(length = FileReader.MOST)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected FileText() {}

    FileText(String hash, String text) {
        this.hash = hash;
        this.text = text;
    }

    String hash() {
        return hash;
    }

    String text() {
        return text;
    }
}
