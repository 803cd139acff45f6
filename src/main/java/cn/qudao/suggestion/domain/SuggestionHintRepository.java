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

    /** Both months of the customer: that before the hint's, and that after it. */
    String BOTH_MONTHS = " b.key.subscriberHash = h.subscriber.hash and a.key.subscriberHash = h.subscriber.hash"
            + " and b.key.monthNo = year(h.businessDay) * 12 + month(h.businessDay) - 1"
            + " and a.key.monthNo = year(h.businessDay) * 12 + month(h.businessDay) + 1";

    /** A customer counts once for a product, by the last hint of the time asked for. */
    String LAST = " not exists (select 1 from SuggestionHint l where l.subscriber.hash = h.subscriber.hash"
            + " and l.productId = h.productId and l.scopeKey between :lo and :hi"
            + " and l.businessDay between :from and :to and l.id > h.id)";

    /** Those that stand behind a figure of the comparison. */
    String COMPARED = " and (:measure is null or" + LAST + " and exists (select 1 from CustomerMonth b, CustomerMonth a"
            + " where" + BOTH_MONTHS + " and case :measure when 'SPEND' then b.spend + a.spend"
            + " when 'USAGE' then b.traffic + a.traffic when 'STABILITY' then b.inNetwork + a.inNetwork"
            + " when 'ACTIVITY' then b.daysActive + a.daysActive when 'ASSOCIATION' then b.products + a.products"
            + " end is not null))";

    /** Newest first, from an id on. */
    @Query("select h from SuggestionHint h where" + WANTED + COMPARED + " and h.id < :before order by h.id desc")
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
            @Nullable String measure,
            long before,
            Limit limit);

    /** Counted no further than the limit. */
    @Query("select count(*) from (select h.id as id from SuggestionHint h where" + WANTED + COMPARED
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
            @Nullable String measure,
            int most);

    /** A sum counts only those of whom the other month is known too: what is added to null is null. */
    @Query("select coalesce(h.customerGroup, '-'), h.productId, h.heldOut,"
            + " case when h.succeededAt is null then false else true end,"
            + " count(b.spend + a.spend), sum(b.spend + 0 * a.spend), sum(a.spend + 0 * b.spend),"
            + " count(b.traffic + a.traffic), sum(b.traffic + 0 * a.traffic), sum(a.traffic + 0 * b.traffic),"
            + " count(b.inNetwork + a.inNetwork), sum(b.inNetwork + 0 * a.inNetwork),"
            + " sum(a.inNetwork + 0 * b.inNetwork),"
            + " count(b.daysActive + a.daysActive), sum(b.daysActive + 0 * a.daysActive),"
            + " sum(a.daysActive + 0 * b.daysActive),"
            + " count(b.products + a.products), sum(b.products + 0 * a.products), sum(a.products + 0 * b.products)"
            + " from SuggestionHint h, CustomerMonth b, CustomerMonth a where" + PLACE_AND_TIME + " and" + BOTH_MONTHS
            + " and" + LAST + " group by coalesce(h.customerGroup, '-'), h.productId, h.heldOut,"
            + " case when h.succeededAt is null then false else true end order by h.productId, 1")
    List<Object[]> compared(long lo, long hi, LocalDate from, LocalDate to);
}
