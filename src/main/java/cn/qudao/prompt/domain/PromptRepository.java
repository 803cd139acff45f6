package cn.qudao.prompt.domain;

import cn.qudao.prompt.PromptOutcome;
import cn.qudao.sms.MessageState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PromptRepository extends JpaRepository<Prompt, Long> {

    String WANTED = " from Prompt p where p.scopeKey between :lo and :hi and p.activatedAt >= :from"
            + " and p.activatedAt < :until and (:product is null or p.productId = :product)"
            + " and (:outcome is null or p.outcome = :outcome) and (:state is null or p.messageState = :state)"
            + " and (:answered is null or :answered = case when p.answerRecommendationId is null then false else true end)"
            + " and (:succeeded is null or p.succeeded = :succeeded)";

    /** The newest first. */
    @Query("select p" + WANTED + " and p.id < :before order by p.id desc")
    List<Prompt> page(
            long lo,
            long hi,
            Instant from,
            Instant until,
            @Nullable Long product,
            @Nullable PromptOutcome outcome,
            @Nullable MessageState state,
            @Nullable Boolean answered,
            @Nullable Boolean succeeded,
            long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select p.id as id" + WANTED + " order by p.scopeKey limit :most) n")
    long count(
            long lo,
            long hi,
            Instant from,
            Instant until,
            @Nullable Long product,
            @Nullable PromptOutcome outcome,
            @Nullable MessageState state,
            @Nullable Boolean answered,
            @Nullable Boolean succeeded,
            int most);

    @Query("select new cn.qudao.prompt.domain.PromptFigures("
            + " coalesce(sum(case when p.outcome = cn.qudao.prompt.PromptOutcome.SENT then 1 else 0 end), 0),"
            + " coalesce(sum(case when p.messageState = cn.qudao.sms.MessageState.DELIVERED then 1 else 0 end), 0),"
            + " coalesce(sum(case when p.messageState = cn.qudao.sms.MessageState.DELIVERED"
            + " and p.answerRecommendationId is not null then 1 else 0 end), 0),"
            + " coalesce(sum(case when p.messageState = cn.qudao.sms.MessageState.DELIVERED"
            + " and p.succeeded = true then 1 else 0 end), 0))" + WANTED)
    PromptFigures figures(
            long lo,
            long hi,
            Instant from,
            Instant until,
            @Nullable Long product,
            @Nullable PromptOutcome outcome,
            @Nullable MessageState state,
            @Nullable Boolean answered,
            @Nullable Boolean succeeded);
}
