package cn.qudao.notice.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.notice.NoticePace;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a person wants of one kind of notices. The trail tells when it was chosen, so that nobody need argue about it. */
@Entity
@Table(name = "notice_choice")
@Unscoped("Everybody chooses for the own account alone.")
final class NoticeChoice {

    @Id
    private long id;

    private long accountId;
    private String kind;
    private boolean portal;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticePace mail;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticePace phone;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeChoice() {}

    NoticeChoice(long accountId, String kind, Wish wish) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.kind = kind;
        this.portal = wish.portal();
        this.mail = wish.mail();
        this.phone = wish.phone();
    }

    void becomes(Wish wish) {
        this.portal = wish.portal();
        this.mail = wish.mail();
        this.phone = wish.phone();
    }

    long account() {
        return accountId;
    }

    String kind() {
        return kind;
    }

    Wish wish() {
        return new Wish(portal, mail, phone);
    }
}
