package cn.qudao.screening.domain;

import cn.qudao.screening.ListColour;
import cn.qudao.screening.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ListingRepository extends JpaRepository<Listing, Long> {

    String FILTERED = " from Listing l where l.scopeKey between :lo and :hi"
            + " and (:colour is null or l.colour = :colour)"
            + " and (:kind is null or l.kind = :kind)"
            + " and (:hash is null or l.subscriber.hash = :hash)"
            + " and (:stands is null"
            + " or :stands = true and l.inForce is not null and (l.until is null or l.until > :now)"
            + " or :stands = false and (l.inForce is null or l.until <= :now))";

    List<Listing> findByInForceIn(Collection<String> keys);

    Optional<Listing> findByInForce(String key);

    /** Those of the keys whose entry stands. */
    @Query("select l.inForce from Listing l where l.inForce in :keys and (l.until is null or l.until > :now)")
    Set<String> standing(Collection<String> keys, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Listing l where l.id in :ids")
    void erase(Collection<Long> ids);

    List<Listing> findByOutletIdOrderByIdDesc(long outlet);

    @Query("select l from Listing l where l.subscriber.hash = :hash order by l.id desc")
    List<Listing> ofNumber(byte[] hash);

    boolean existsByOutletIdIn(Collection<Long> outlets);

    /** The newest first. */
    @Query("select l" + FILTERED + " and (:before is null or l.id < :before) order by l.id desc")
    List<Listing> page(
            long lo,
            long hi,
            @Nullable ListColour colour,
            Subject.@Nullable Kind kind,
            byte @Nullable [] hash,
            @Nullable Boolean stands,
            Instant now,
            @Nullable Long before,
            Limit limit);

    @Query("select count(*) from (select l.id as id" + FILTERED + " order by l.id limit :limit) as counted")
    long count(
            long lo,
            long hi,
            @Nullable ListColour colour,
            Subject.@Nullable Kind kind,
            byte @Nullable [] hash,
            @Nullable Boolean stands,
            Instant now,
            int limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned Listing l set l.scopeKey = l.scopeKey + :shift where l.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
