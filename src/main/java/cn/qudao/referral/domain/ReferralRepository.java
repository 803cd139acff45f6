package cn.qudao.referral.domain;

import cn.qudao.wap.LinkState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReferralRepository extends JpaRepository<Referral, Long> {

    String WANTED =
            " from Referral r where r.scopeKey between :lo and :hi and r.createdAt >= :from and r.createdAt < :until"
                    + " and (:state is null or r.state = :state) and (:relation is null or r.relation = :relation)";

    /** The latest first. */
    @Query("select r" + WANTED + " and r.id < :before order by r.id desc")
    List<Referral> page(
            long lo,
            long hi,
            Instant from,
            Instant until,
            @Nullable LinkState state,
            @Nullable String relation,
            long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select r.id as id" + WANTED + " order by r.scopeKey limit :most) as counted")
    long count(
            long lo,
            long hi,
            Instant from,
            Instant until,
            @Nullable LinkState state,
            @Nullable String relation,
            int most);

    Optional<Referral> findByLinkId(long link);

    /** Where the number has recommended or was recommended to, the latest first. */
    @Query("select r from Referral r where r.recommender.hash = :number or r.friend.hash = :number order by r.id desc")
    List<Referral> of(byte[] number, Limit limit);

    @Query("select count(r) > 0 from Referral r where r.recommender.hash = :recommender and r.friend.hash = :friend"
            + " and r.productId = :product")
    boolean known(byte[] recommender, byte[] friend, long product);
}
