package cn.qudao.org.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OutletRepository extends JpaRepository<Outlet, Long> {

    String COUNTS = "exists (select v.id from OutletValidity v where v.outletId = o.unitId and v.until is null)";

    String FILTERED = " from Outlet o join Unit u on u.id = o.unitId"
            + " where o.scopeKey between :lo and :hi and o.scopeKey > :after"
            + " and (:type is null or o.profile.type = :type)"
            + " and (:segment is null or o.profile.segment = :segment)"
            + " and (:tier is null or o.profile.tier = :tier)"
            + " and (:stopped is null or :stopped = true and u.stoppedOn is not null"
            + " or :stopped = false and u.stoppedOn is null)"
            + " and (:valid is null or :valid = true and " + COUNTS + " or :valid = false and not " + COUNTS + ")";

    /** One page, after the place of the last row of the page before. */
    @Query("select new cn.qudao.org.domain.OutletRow(o.scopeKey, u.code, u.name, o.profile.type,"
            + " o.profile.channelClass, o.profile.segment, o.profile.tier, o.profile.venue, o.profile.signed,"
            + " o.profile.address, o.profile.responsibleName, case when u.stoppedOn is null then true else false end,"
            + " case when " + COUNTS + " then true else false end)" + FILTERED
            + " order by o.scopeKey")
    List<OutletRow> page(
            long lo,
            long hi,
            long after,
            @Nullable String type,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Boolean stopped,
            @Nullable Boolean valid,
            Limit limit);

    /** Up to a limit, beyond which nobody needs to know. */
    @Query("select count(*) from (select o.unitId as id" + FILTERED + " order by o.scopeKey limit :limit) as counted")
    long count(
            long lo,
            long hi,
            long after,
            @Nullable String type,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Boolean stopped,
            @Nullable Boolean valid,
            int limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Outlet o set o.scopeKey = o.scopeKey + :shift where o.scopeKey between :lo and :hi")
    int shift(long lo, long hi, long shift);
}
