package cn.qudao.suggestion;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where other modules say what has happened to a customer, in their own transaction; the triggers in force do the rest. */
public interface CustomerEvents {

    void happened(CustomerEvent event);

    /**
     * That something has happened.
     *
     * @param reference what makes it this one, at most 64 characters: told twice, it calls for nothing again
     * @param place of the outlet or clerk that the customer dealt with
     * @param account who served him; null for no person of the portal
     * @param product that it was about; null for none
     */
    record CustomerEvent(
            TriggerEvent kind,
            String reference,
            SubscriberNumber number,
            Place place,
            @Nullable Long account,
            @Nullable ProductId product,
            Instant at) {}
}
