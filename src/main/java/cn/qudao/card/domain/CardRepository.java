package cn.qudao.card.domain;

import cn.qudao.card.AfterFree;
import cn.qudao.card.CardKind;
import cn.qudao.card.CardState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CardRepository extends JpaRepository<Card, Long> {

    String ISSUED = "c.issuedAt is not null";
    String SOLD = "c.soldAt is not null";
    String ACTIVATED = "c.activatedAt is not null";
    String KEPT = "c.afterFree = cn.qudao.card.AfterFree.RENEWED and c.freeUntil < :today";
    String AMONG = " from Card c where c.scopeKey between :lo and :hi and c.serial between :first and :last"
            + " and (:kind is null or c.kind = :kind) and (:state is null or c.state = :state)"
            + " and (:afterFree is null or c.afterFree = :afterFree)";
    String WANTED = AMONG + " and (:steps < 1 or " + ISSUED + ") and (:steps < 2 or " + SOLD + ") and (:steps < 3 or "
            + ACTIVATED + ") and (:steps < 4 or " + KEPT + ")";

    /** By their numbers, after the last of the page before. */
    @Query("select c" + WANTED + " and c.serial > :after order by c.serial")
    List<Card> page(
            long lo,
            long hi,
            long first,
            long last,
            @Nullable CardKind kind,
            @Nullable CardState state,
            @Nullable AfterFree afterFree,
            int steps,
            LocalDate today,
            long after,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select c.id as id" + WANTED + " order by c.scopeKey limit :most) as counted")
    long count(
            long lo,
            long hi,
            long first,
            long last,
            @Nullable CardKind kind,
            @Nullable CardState state,
            @Nullable AfterFree afterFree,
            int steps,
            LocalDate today,
            int most);

    /** All of them, however many there are, by how far they have come. */
    @Query("select new cn.qudao.card.domain.CardFigures(count(case when " + ISSUED + " then 1 end), count(case when "
            + SOLD + " then 1 end), count(case when " + ACTIVATED + " then 1 end), count(case when " + KEPT
            + " then 1 end))" + AMONG)
    CardFigures figures(
            long lo,
            long hi,
            long first,
            long last,
            @Nullable CardKind kind,
            @Nullable CardState state,
            @Nullable AfterFree afterFree,
            LocalDate today);

    @Query("select c from Card c where c.state = :state and c.id in"
            + " (select min(d.id) from Card d where d.state = :state group by d.outletId) order by c.serial")
    List<Card> oneOfEachOutlet(CardState state, Limit limit);

    Optional<Card> findBySerial(long serial);

    Optional<Card> findByCodeHash(String hash);

    boolean existsByCodeHash(String hash);

    /** Wherever they were registered: who asks has the customer before him. */
    @Query("select c from Card c where c.subscriber.hash = :hash and c.state = cn.qudao.card.CardState.ACTIVE"
            + " and c.freeUntil is not null and c.afterFree is null order by c.freeUntil")
    List<Card> unanswered(byte[] hash);

    /** Whatever has been said of them, in the order in which they were activated. */
    @Query("select c from Card c where c.subscriber.hash = :hash and c.state = cn.qudao.card.CardState.ACTIVE"
            + " and c.freeUntil is not null order by c.activatedAt")
    List<Card> withFreeTime(byte[] hash);

    @Query("select count(c) from Card c where c.holderId = :unit")
    int inStock(long unit);

    boolean existsByOutletIdIn(Collection<Long> units);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Card c set c.scopeKey = c.scopeKey + :shift where c.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
