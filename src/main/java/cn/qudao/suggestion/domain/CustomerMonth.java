package cn.qudao.suggestion.domain;

import cn.qudao.scope.Unscoped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the data mart said of a number in a month; read beside the hints, and never by itself (DD026). */
@Entity
@Immutable
@Table(name = "pub_subscriber_month")
@Unscoped("A number belongs to no unit; it is only ever joined to hints, which do")
final class CustomerMonth {

    @EmbeddedId
    private Key key;

    private @Nullable BigDecimal spend;
    private @Nullable BigDecimal traffic;
    private @Nullable Integer daysActive;
    private @Nullable Integer products;
    private @Nullable BigDecimal inNetwork;

    @SuppressWarnings("NullAway.Init")
    protected CustomerMonth() {}

    @Embeddable
    record Key(
            @Column(name = "subscriber_hash", length = 32) @JdbcTypeCode(SqlTypes.BINARY)
            byte[] subscriberHash,

            @Column(name = "month_no") int monthNo) {}
}
