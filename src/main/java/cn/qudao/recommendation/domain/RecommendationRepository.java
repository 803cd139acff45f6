package cn.qudao.recommendation.domain;

import cn.qudao.recommendation.Cause;
import cn.qudao.recommendation.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository extends JpaRepository<Recommendation, Long> {

    String WANTED = " r.scopeKey between :lo and :hi and r.businessDay between :from and :to"
            + " and (:result is null or r.result = :result) and (:cause is null or r.cause = :cause) and (:product is null or r.productId = :product)"
            + " and (:subscriber is null or r.subscriber.hash = :subscriber)";

    /** Newest first, from a cursor on: as quick for the last page as for the first. */
    @Query("select r from Recommendation r where" + WANTED
            + " and r.recordedAt <= :at and (r.recordedAt < :at or r.id < :id)"
            + " order by r.recordedAt desc, r.id desc")
    List<Recommendation> newest(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable Result result,
            @Nullable Cause cause,
            @Nullable Long product,
            byte @Nullable [] subscriber,
            Instant at,
            long id,
            Limit limit);

    /** Oldest first. */
    @Query("select r from Recommendation r where" + WANTED
            + " and r.recordedAt >= :at and (r.recordedAt > :at or r.id > :id)"
            + " order by r.recordedAt, r.id")
    List<Recommendation> oldest(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable Result result,
            @Nullable Cause cause,
            @Nullable Long product,
            byte @Nullable [] subscriber,
            Instant at,
            long id,
            Limit limit);

    /** How many, counted no further than the limit; in the order of an index, so that counting stops there. */
    @Query("select count(*) from (select r.id as id from Recommendation r where" + WANTED
            + " order by r.scopeKey limit :most) c")
    int count(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable Result result,
            @Nullable Cause cause,
            @Nullable Long product,
            byte @Nullable [] subscriber,
            int most);

    @Query("select new cn.qudao.recommendation.domain.ResultCount(r.result, count(r)) from Recommendation r"
            + " where r.scopeKey between :lo and :hi and r.businessDay = :day group by r.result")
    List<ResultCount> results(long lo, long hi, LocalDate day);

    boolean existsByScopeKeyIn(Collection<Long> keys);
}
