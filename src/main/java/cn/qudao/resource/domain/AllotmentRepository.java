package cn.qudao.resource.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AllotmentRepository extends JpaRepository<Allotment, Long> {

    String FILTERED = " from Allotment a where a.scopeKey between :lo and :hi and (:pool is null or a.poolId = :pool)"
            + " and (:returned is null or :returned = true and a.returnedOn is not null"
            + " or :returned = false and a.returnedOn is null)";

    /** The latest first, after the last row of the page before. */
    @Query("select a" + FILTERED + " and (:before is null or a.id < :before) order by a.id desc")
    List<Allotment> page(
            long lo, long hi, @Nullable Long pool, @Nullable Boolean returned, @Nullable Long before, Limit limit);

    /** Up to a limit, beyond which nobody needs to know. */
    @Query("select count(*) from (select a.id as id" + FILTERED + " order by a.scopeKey limit :limit) as counted")
    long count(long lo, long hi, @Nullable Long pool, @Nullable Boolean returned, int limit);

    boolean existsByOutletIdIn(Collection<Long> outlets);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Allotment a set a.scopeKey = a.scopeKey + :shift where a.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
