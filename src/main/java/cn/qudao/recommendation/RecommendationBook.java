package cn.qudao.recommendation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the activation writes the recommendation that it begins with, and settles it when it ends. Joins the caller's
 * transaction, so that the fact that is counted and the state of the activation are never apart.
 */
public interface RecommendationBook {

    /** Writes recommendations that are new; the caller knows that they are. */
    void open(List<Opening> openings);

    /** Gives pending ones their result; whoever has one already keeps it. */
    void settle(List<Settling> settlings);

    /** How often each product was recommended to its number before, failures left out (row 90); in their order. */
    List<Repeats> repeats(List<Repeatable> asked, LocalDate day);

    /** Who is to have what. */
    record Repeatable(byte[] subscriberHash, ProductId product) {}

    /** @param price of a month, as it is at the time */
    record Opening(RecommendationId id, RecommendationEntry entry, Money price, ProtectedNumber number) {}

    record Settling(
            RecommendationId id,
            LocalDate businessDay,
            Place place,
            Result result,
            @Nullable String failReason) {}

    /** On the day, and in the month up to it. */
    record Repeats(int thatDay, int thatMonth) {}
}
