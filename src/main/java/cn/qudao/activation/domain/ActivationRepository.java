package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Step;
import cn.qudao.recommendation.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActivationRepository extends JpaRepository<Activation, Long> {

    String WANTED = " a.scopeKey between :lo and :hi and a.businessDay between :first and :last"
            + " and a.requestedAt >= :from and a.requestedAt < :to"
            + " and (:state is null or a.state = :state) and (:door is null or a.door = :door)"
            + " and (:step is null or a.step = :step) and (:platform is null or coalesce(a.platformId, 0) = :platform)"
            + " and (:stops is null or :stops = true and a.endsId is not null or :stops = false and a.endsId is null)"
            + " and (:reason is null or a.reasonKey = :reason) and (:words is null or a.reasonArguments = :words)";

    /** Newest first, from an id on. */
    @Query("select a from Activation a where" + WANTED + " and a.id < :before order by a.id desc")
    List<Activation> page(
            long lo,
            long hi,
            LocalDate first,
            LocalDate last,
            Instant from,
            Instant to,
            @Nullable ActivationState state,
            @Nullable Boolean stops,
            @Nullable Way door,
            @Nullable Step step,
            @Nullable Long platform,
            @Nullable String reason,
            @Nullable String words,
            long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select a.id as id from Activation a where" + WANTED
            + " order by a.scopeKey limit :most) c")
    long count(
            long lo,
            long hi,
            LocalDate first,
            LocalDate last,
            Instant from,
            Instant to,
            @Nullable ActivationState state,
            @Nullable Boolean stops,
            @Nullable Way door,
            @Nullable Step step,
            @Nullable Long platform,
            @Nullable String reason,
            @Nullable String words,
            int most);

    /** All activations that are counted of a while, in one statement: whoever shows it adds it up by whatever is asked for. */
    @Query("select new cn.qudao.activation.domain.Counted(c.child, c.door, c.step, c.platform, c.state, c.reason,"
            + " c.words, count(*)) from (select a.scopeKey - mod(a.scopeKey, :span) as child, a.door as door,"
            + " a.step as step, coalesce(a.platformId, 0) as platform, a.state as state, a.reasonKey as reason,"
            + " case when a.reasonKey = '" + Reason.SAID + "' then a.reasonArguments end as words"
            + " from Activation a where a.scopeKey between :lo and :hi and a.requestedAt >= :from and a.requestedAt < :to"
            + " and a.endsId is null) c"
            + " group by c.child, c.door, c.step, c.platform, c.state, c.reason, c.words")
    List<Counted> counted(long lo, long hi, long span, Instant from, Instant to);

    @Query("select a from Activation a where a.scopeKey between :lo and :hi and a.businessDay = :day"
            + " and a.endsId is null order by a.id desc")
    List<Activation> newest(long lo, long hi, LocalDate day, Limit limit);

    /** The activation itself, and what was ordered to end it, in their order. */
    List<Activation> findByRecommendationIdOrderById(long recommendation);
}
