package cn.qudao.notice.domain;

import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Unaudited;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticePace;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One notice on its way out of the portal. */
@Entity
@Table(name = "notice_delivery")
@Unscoped(
        "Belongs to one account, who sees the own ones; the list for administrators joins the account, whose place has the scope.")
@Unaudited("The row itself says what became of it.")
final class NoticeDelivery {

    private static final int REASON = 200;

    @Id
    private long id;

    private long noticeId;
    private long accountId;
    private String kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeChannel channel;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticePace pace;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryState state = DeliveryState.WAITING;

    private Instant dueAt;
    private int attempts;

    /** Of those that go out together the same, and another with each attempt. */
    private @Nullable Long parcel;

    private @Nullable String reason;
    private Instant createdAt;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeDelivery() {}

    NoticeDelivery(Notice notice, NoticeChannel channel, NoticePace pace, Instant due, Instant now) {
        this.id = Ids.next();
        this.noticeId = notice.id();
        this.accountId = notice.account();
        this.kind = notice.kind();
        this.channel = channel;
        this.pace = pace;
        this.dueAt = due;
        this.createdAt = now;
    }

    void sent(Instant now) {
        end(DeliveryState.SENT, null, now);
    }

    void drop(DropReason why, Instant now) {
        end(DeliveryState.DROPPED, why.name(), now);
    }

    void unsure(Instant now) {
        end(DeliveryState.UNSURE, null, now);
    }

    /** It has certainly not arrived. */
    void back(Instant again, String why) {
        this.state = DeliveryState.WAITING;
        this.dueAt = again;
        this.reason = shortened(why);
    }

    void giveUp(String why, Instant now) {
        end(DeliveryState.FAILED, why, now);
    }

    private void end(DeliveryState last, @Nullable String why, Instant now) {
        this.state = last;
        this.reason = why == null ? null : shortened(why);
        this.endedAt = now;
    }

    private static String shortened(String why) {
        return why.length() > REASON ? why.substring(0, REASON) : why;
    }

    long notice() {
        return noticeId;
    }

    long account() {
        return accountId;
    }

    String kind() {
        return kind;
    }

    NoticeChannel channel() {
        return channel;
    }

    int attempts() {
        return attempts;
    }

    DeliveryState state() {
        return state;
    }

    DeliveryRow row() {
        return new DeliveryRow(channel, pace, state, reason, dueAt, endedAt);
    }
}
