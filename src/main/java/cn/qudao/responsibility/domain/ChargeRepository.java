package cn.qudao.responsibility.domain;

import cn.qudao.responsibility.ChargeKind;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ChargeRepository extends JpaRepository<Charge, Long> {

    String FILTERED = " from Charge c where c.scopeKey between :lo and :hi"
            + " and (:kind is null or c.kind = :kind)"
            + " and (:segment is null or c.segment = :segment)"
            + " and (:person is null or c.personName like :person escape '!' or c.phone like :person escape '!')"
            + " and (:inForce is null or :inForce = true and c.until is null"
            + " or :inForce = false and c.until is not null)";

    List<Charge> findByUnitIdOrderBySinceDescIdDesc(long unit);

    boolean existsByUnitIdIn(Collection<Long> units);

    /** One page in the order of the hierarchy, after the last row of the page before. */
    @Query("select c" + FILTERED
            + " and c.scopeKey >= :afterKey and (c.scopeKey > :afterKey or c.id > :afterId)"
            + " order by c.scopeKey, c.id")
    List<Charge> page(
            long lo,
            long hi,
            @Nullable ChargeKind kind,
            @Nullable String segment,
            @Nullable String person,
            @Nullable Boolean inForce,
            long afterKey,
            long afterId,
            Limit limit);

    /** Up to a limit, beyond which nobody needs to know. */
    @Query("select count(*) from (select c.id as id" + FILTERED + " order by c.scopeKey limit :limit) as counted")
    long count(
            long lo,
            long hi,
            @Nullable ChargeKind kind,
            @Nullable String segment,
            @Nullable String person,
            @Nullable Boolean inForce,
            int limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Charge c set c.scopeKey = c.scopeKey + :shift where c.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
