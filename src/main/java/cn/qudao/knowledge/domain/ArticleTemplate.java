package cn.qudao.knowledge.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a new article may begin with. */
@Entity
@Table(name = "knowledge_template")
@Unscoped("Its space says who writes by it; one of no space is for all who write")
final class ArticleTemplate {

    @Id
    private long id;

    private @Nullable Long spaceId;
    private String name;

    @Column(length = Draft.TEXT_LENGTH)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ArticleTemplate() {}

    ArticleTemplate(TemplateForm form) {
        this.id = Ids.next();
        revise(form);
    }

    final void revise(TemplateForm form) {
        this.spaceId = form.space();
        this.name = form.name();
        this.text = form.text();
    }

    long id() {
        return id;
    }

    /** Empty for all. */
    Optional<Long> space() {
        return Optional.ofNullable(spaceId);
    }

    boolean isFor(long space) {
        return spaceId == null || spaceId == space;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }
}
