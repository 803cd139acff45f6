package cn.qudao.card.domain;

import cn.qudao.card.CardKind;
import cn.qudao.card.CardState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CardRepository extends JpaRepository<Card, Long> {

    String WANTED = " from Card c where c.scopeKey between :lo and :hi and c.serial between :first and :last"
            + " and (:kind is null or c.kind = :kind) and (:state is null or c.state = :state)";

    /** By their numbers, after the last of the page before. */
    @Query("select c" + WANTED + " and c.serial > :after order by c.serial")
    List<Card> page(
            long lo,
            long hi,
            long first,
            long last,
            @Nullable CardKind kind,
            @Nullable CardState state,
            long after,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select c.id as id" + WANTED + " order by c.scopeKey limit :most) as counted")
    long count(long lo, long hi, long first, long last, @Nullable CardKind kind, @Nullable CardState state, int most);

    Optional<Card> findBySerial(long serial);

    Optional<Card> findByCodeHash(String hash);

    boolean existsByCodeHash(String hash);

    /** Wherever they were registered: who asks has the customer before him. */
    @Query("select c from Card c where c.subscriber.hash = :hash and c.state = cn.qudao.card.CardState.ACTIVE"
            + " and c.freeUntil is not null and c.afterFree is null order by c.freeUntil")
    List<Card> unanswered(byte[] hash);

    @Query("select count(c) from Card c where c.holderId = :unit")
    int inStock(long unit);

    boolean existsByOutletIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Card c set c.scopeKey = c.scopeKey + :shift where c.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
