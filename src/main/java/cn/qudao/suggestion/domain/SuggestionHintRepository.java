package cn.qudao.suggestion.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SuggestionHintRepository extends JpaRepository<SuggestionHint, Long> {

    String PLACE_AND_TIME = " h.scopeKey between :lo and :hi and h.businessDay between :from and :to";

    String WANTED = PLACE_AND_TIME
            + " and (:customerGroup is null or coalesce(h.customerGroup, '-') = :customerGroup)"
            + " and (:product is null or h.productId = :product) and (:heldOut is null or h.heldOut = :heldOut)"
            + " and (:declined = false or h.declinedAt is not null)"
            + " and (:recommended = false or h.recommendedAt is not null)"
            + " and (:taken = false or h.succeededAt is not null)";

    /** Newest first, from an id on. */
    @Query("select h from SuggestionHint h where" + WANTED + " and h.id < :before order by h.id desc")
    List<SuggestionHint> page(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable String customerGroup,
            @Nullable Long product,
            @Nullable Boolean heldOut,
            boolean declined,
            boolean recommended,
            boolean taken,
            long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select h.id as id from SuggestionHint h where" + WANTED
            + " order by h.scopeKey limit :most) c")
    long count(
            long lo,
            long hi,
            LocalDate from,
            LocalDate to,
            @Nullable String customerGroup,
            @Nullable Long product,
            @Nullable Boolean heldOut,
            boolean declined,
            boolean recommended,
            boolean taken,
            int most);

    @Query("select new cn.qudao.suggestion.domain.Response(coalesce(h.customerGroup, '-'), h.productId,"
            + " sum(case when h.heldOut = false then 1 else 0 end),"
            + " sum(case when h.declinedAt is not null then 1 else 0 end),"
            + " sum(case when h.recommendedAt is not null then 1 else 0 end),"
            + " sum(case when h.heldOut = false and h.succeededAt is not null then 1 else 0 end),"
            + " sum(case when h.heldOut = true then 1 else 0 end),"
            + " sum(case when h.heldOut = true and h.succeededAt is not null then 1 else 0 end))"
            + " from SuggestionHint h where" + PLACE_AND_TIME + " group by coalesce(h.customerGroup, '-'), h.productId")
    List<Response> responses(long lo, long hi, LocalDate from, LocalDate to);
}
