package cn.qudao.plaque.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PlaqueRepository extends JpaRepository<Plaque, Long> {

    String FILTERED = " from Plaque p where p.scopeKey between :lo and :hi"
            + " and (:kind is null or p.kind = :kind)"
            + " and (:stars is null or p.stars = :stars)"
            + " and (:inForce is null or :inForce = true and p.withdrawnOn is null"
            + " or :inForce = false and p.withdrawnOn is not null)";

    List<Plaque> findByOutletIdAndKind(long outlet, String kind);

    List<Plaque> findByOutletIdOrderByIssuedOnDescIdDesc(long outlet);

    List<Plaque> findByOutletIdAndWithdrawnOnIsNull(long outlet);

    boolean existsByNumber(String number);

    boolean existsByOutletIdIn(Collection<Long> outlets);

    /** One page in the order of the hierarchy, after the last row of the page before. */
    @Query("select p" + FILTERED
            + " and p.scopeKey >= :afterKey and (p.scopeKey > :afterKey or p.id > :afterId)"
            + " order by p.scopeKey, p.id")
    List<Plaque> page(
            long lo,
            long hi,
            @Nullable String kind,
            @Nullable Integer stars,
            @Nullable Boolean inForce,
            long afterKey,
            long afterId,
            Limit limit);

    /** Up to a limit, beyond which nobody needs to know. */
    @Query("select count(*) from (select p.id as id" + FILTERED + " order by p.scopeKey limit :limit) as counted")
    long count(long lo, long hi, @Nullable String kind, @Nullable Integer stars, @Nullable Boolean inForce, int limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Plaque p set p.scopeKey = p.scopeKey + :shift where p.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
