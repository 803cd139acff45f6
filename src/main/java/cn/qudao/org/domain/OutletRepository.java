package cn.qudao.org.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OutletRepository extends JpaRepository<Outlet, Long> {

    String COUNTS = "exists (select v.id from OutletValidity v where v.outletId = o.unitId and v.until is null)";

    String ROW = "select new cn.qudao.org.domain.OutletRow(o.scopeKey, u.code, u.name, u.pinyin, o.profile.type,"
            + " o.profile.channelClass, o.profile.segment, o.profile.tier, o.profile.star, o.profile.venue, o.profile.signed,"
            + " o.profile.address, o.profile.responsibleName, case when u.stoppedOn is null then true else false end,"
            + " case when " + COUNTS + " then true else false end)";

    /** Hidden from the planner, which must not begin a list by name at the outlets. */
    String DESCRIBED = " and (:type is null or coalesce(o.profile.type, '') = :type)"
            + " and (:segment is null or coalesce(o.profile.segment, '') = :segment)"
            + " and (:tier is null or coalesce(o.profile.tier, '') = :tier)"
            + " and (:star is null or coalesce(o.profile.star, 0) = :star)"
            + " and (:valid is null or :valid = true and " + COUNTS + " or :valid = false and not " + COUNTS + ")";

    String AT_WORK = " and (:stopped is null or :stopped = true and u.stoppedOn is not null"
            + " or :stopped = false and u.stoppedOn is null)";

    /** One page in the order of places, from one place to another, both without. */
    @Query(ROW + " from Outlet o join Unit u on u.id = o.unitId"
            + " where o.scopeKey between :lo and :hi and o.scopeKey > :after and o.scopeKey < :before"
            + DESCRIBED + AT_WORK)
    List<OutletRow> byPlace(
            long lo,
            long hi,
            long after,
            long before,
            @Nullable String type,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Integer star,
            @Nullable Boolean stopped,
            @Nullable Boolean valid,
            Sort sort,
            Limit limit);

    /**
     * One page in the order of the names' spelling, of the same spelling by code. Begins at the units, whose index has that
     * order: a left join, for else both engines would sort all outlets of the province for each page.
     */
    @Query(ROW + " from Unit u left join Outlet o on o.unitId = u.id"
            + " where u.level = cn.qudao.kernel.Level.OUTLET and u.scopeKey between :lo and :hi"
            + " and (:after is null or u.pinyin >= :after and (u.pinyin > :after or u.code > :code))" + DESCRIBED
            + AT_WORK)
    List<OutletRow> byName(
            long lo,
            long hi,
            @Nullable String after,
            @Nullable String code,
            @Nullable String type,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Integer star,
            @Nullable Boolean stopped,
            @Nullable Boolean valid,
            Sort sort,
            Limit limit);

    /** As {@link #byName}, backwards. */
    @Query(ROW + " from Unit u left join Outlet o on o.unitId = u.id"
            + " where u.level = cn.qudao.kernel.Level.OUTLET and u.scopeKey between :lo and :hi"
            + " and (:before is null or u.pinyin <= :before and (u.pinyin < :before or u.code < :code))" + DESCRIBED
            + AT_WORK)
    List<OutletRow> byNameBackwards(
            long lo,
            long hi,
            @Nullable String before,
            @Nullable String code,
            @Nullable String type,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Integer star,
            @Nullable Boolean stopped,
            @Nullable Boolean valid,
            Sort sort,
            Limit limit);

    /** Up to a limit, beyond which nobody needs to know; without a look at the units, where nobody asks about them. */
    @Query("select count(*) from (select o.unitId as id from Outlet o where o.scopeKey between :lo and :hi"
            + " and (:stopped is null or exists (select u.id from Unit u where u.id = o.unitId" + AT_WORK + "))"
            + DESCRIBED + " order by o.scopeKey limit :limit) as counted")
    long count(
            long lo,
            long hi,
            @Nullable String type,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Integer star,
            @Nullable Boolean stopped,
            @Nullable Boolean valid,
            int limit);

    /** As {@link #count} without a filter, from the index of places alone. */
    @Query("select count(*) from (select o.scopeKey as place from Outlet o where o.scopeKey between :lo and :hi"
            + " order by o.scopeKey limit :limit) as counted")
    long countAll(long lo, long hi, int limit);

    /** One at most: the outlet, the period in which it counts as valid, or null, and how many clerks it has. */
    @Query(
            "select o, v, (select count(c.id) from Unit c where c.parentId = o.unitId) from Outlet o left join OutletValidity v on v.outletId = o.unitId and v.until is null"
                    + " where o.unitId = :id")
    List<@Nullable Object[]> withValidityAndClerks(long id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Outlet o set o.scopeKey = o.scopeKey + :shift where o.scopeKey between :lo and :hi")
    int shift(long lo, long hi, long shift);
}
