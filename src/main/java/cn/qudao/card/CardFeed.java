package cn.qudao.card;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Money;
import cn.qudao.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes cards that were issued and sold, and has some of them used, in the caller's transaction: for work of the system. Nobody learns their codes. */
public interface CardFeed {

    /**
     * A batch, all of which went to outlets.
     *
     * @param each how many cards every outlet got
     * @param sold how many of them customers have
     */
    record NewCards(
            UnitId unit,
            CardKind kind,
            ProductId product,
            Money faceValue,
            int freeMonths,
            int remindDays,
            LocalDate validUntil,
            Instant issuedAt,
            Instant soldAt,
            List<UnitId> outlets,
            int each,
            int sold) {}

    void write(List<NewCards> batches);

    /** Each of the customers activates a card that was sold, of outlets in turn; what comes of it is the platforms' answer. */
    void use(List<SubscriberNumber> customers);
}
