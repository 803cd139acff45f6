package cn.qudao.contact.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DoNotContactRepository extends JpaRepository<DoNotContact, Long> {

    String FILTERED = " from DoNotContact d where (:hash is null or d.subscriber.hash = :hash)"
            + " and (:channel is null or d.channel = :channel)"
            + " and (:stands is null"
            + " or :stands = true and d.inForce is not null and (d.until is null or d.until > :now)"
            + " or :stands = false and (d.inForce is null or d.until <= :now))";

    @Query("select d from DoNotContact d where d.subscriber.hash = :hash and d.inForce is not null")
    List<DoNotContact> inForce(byte[] hash);

    @Query("select d from DoNotContact d where d.subscriber.hash in :hashes and d.inForce is not null")
    List<DoNotContact> inForce(Collection<byte[]> hashes);

    @Query("select d from DoNotContact d where d.subscriber.hash = :hash and d.inForce = :channel")
    Optional<DoNotContact> inForce(byte[] hash, String channel);

    @Query("select d from DoNotContact d where d.subscriber.hash = :hash order by d.id desc")
    List<DoNotContact> of(byte[] hash);

    /** The newest first. */
    @Query("select d" + FILTERED + " and (:before is null or d.id < :before) order by d.id desc")
    List<DoNotContact> page(
            byte @Nullable [] hash,
            @Nullable String channel,
            @Nullable Boolean stands,
            Instant now,
            @Nullable Long before,
            Limit limit);

    @Query("select count(*) from (select d.id as id" + FILTERED + " order by d.id limit :limit) as counted")
    long count(byte @Nullable [] hash, @Nullable String channel, @Nullable Boolean stands, Instant now, int limit);
}
