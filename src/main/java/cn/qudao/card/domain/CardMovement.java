package cn.qudao.card.domain;

import cn.qudao.card.CardMove;
import cn.qudao.kernel.Unaudited;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What happened to a card: a fact, which keeps the place that it had. */
@Entity
@Table(name = "card_movement")
@Unaudited("It is a trail itself")
final class CardMovement extends ScopedRow {

    @Id
    private long id;

    private long cardId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CardMove move;

    private @Nullable Long takenFrom;
    private @Nullable Long givenTo;
    private Instant movedAt;
    private @Nullable String movedBy;
    private String note;

    @SuppressWarnings("NullAway.Init")
    protected CardMovement() {}

    Stream<UnitId> holders() {
        return Stream.of(Optional.ofNullable(takenFrom), Optional.ofNullable(givenTo))
                .flatMap(Optional::stream)
                .map(UnitId::new);
    }

    @Nullable
    Long takenFrom() {
        return takenFrom;
    }

    @Nullable
    Long givenTo() {
        return givenTo;
    }

    MovementRow row(@Nullable String from, @Nullable String to) {
        return new MovementRow(move, from, to, movedAt, movedBy, note);
    }
}
