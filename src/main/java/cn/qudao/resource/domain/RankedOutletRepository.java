package cn.qudao.resource.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RankedOutletRepository extends JpaRepository<RankedOutlet, Long> {

    Optional<RankedOutlet> findByRankingIdAndOutletId(long ranking, long outlet);

    /** The ranking's first within a place, each with what it holds of a pool; one line without an outlet where there are none. */
    @Query("""
            select new cn.qudao.resource.domain.RankedLine(r, o.outletId, o.ranked,
                (select coalesce(sum(a.amount), 0L) from Allotment a
                 where a.poolId = :pool and a.outletId = o.outletId and a.returnedOn is null))
            from Ranking r left join RankedOutlet o
                on o.rankingId = r.id and o.ranked <= :upTo and o.scopeKey between :lo and :hi
            where r.id = :ranking order by o.ranked, o.scopeKey""")
    List<RankedLine> first(long ranking, int upTo, long lo, long hi, long pool, Limit limit);

    /** Of the outlets within the scope. */
    @Modifying(flushAutomatically = true)
    @Query("delete from RankedOutlet o where o.rankingId = :ranking")
    void forget(long ranking);

    boolean existsByOutletIdIn(Collection<Long> outlets);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned RankedOutlet o set o.scopeKey = o.scopeKey + :shift where o.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
