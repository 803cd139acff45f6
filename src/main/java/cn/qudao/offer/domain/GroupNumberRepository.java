package cn.qudao.offer.domain;

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

interface GroupNumberRepository extends JpaRepository<GroupNumber, Long> {

    String FILTERED = " from GroupNumber n where n.offerId = :offer"
            + " and (:taken is null or :taken = true and n.recordId is not null"
            + " or :taken = false and n.recordId is null)";

    boolean existsByOfferId(long offer);

    /** Those of the offers that the number may still take. */
    @Query("select n.offerId from GroupNumber n join GroupOffer o on o.id = n.offerId where n.offerId in :offers"
            + " and n.subscriber.hash = :hash and n.recordId is null and o.taken < o.most")
    Set<Long> free(Collection<Long> offers, byte[] hash);

    @Query("select n.id from GroupNumber n where n.offerId = :offer and n.subscriber.hash = :hash"
            + " and n.recordId is null")
    Optional<Long> place(long offer, byte[] hash);

    @Modifying
    @Query("update GroupNumber n set n.recordId = :record, n.takenAt = :at where n.id = :id and n.recordId is null")
    int take(long id, long record, Instant at);

    /** Always in the same order, so that none waits for another in a circle. */
    @Query("select n from GroupNumber n where n.recordId in :records order by n.offerId, n.id")
    List<GroupNumber> takenBy(Collection<Long> records);

    @Modifying
    @Query("update GroupNumber n set n.recordId = null, n.takenAt = null where n.id = :id and n.recordId in :records")
    int free(long id, Collection<Long> records);

    @Query("select n.subscriber.hash from GroupNumber n where n.offerId = :offer")
    List<byte[]> hashes(long offer);

    @Query("select distinct n.offerId from GroupNumber n where n.id in :ids")
    Set<Long> offers(Collection<Long> ids);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from GroupNumber n where n.id in :ids")
    void erase(Collection<Long> ids);

    @Query("select n" + FILTERED + " and n.id > :after order by n.id")
    List<GroupNumber> page(long offer, @Nullable Boolean taken, long after, Limit limit);

    @Query("select count(*) from (select n.id as id" + FILTERED + " order by n.id limit :limit) as counted")
    long count(long offer, @Nullable Boolean taken, int limit);
}
