package cn.qudao.customer;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module puts on the page of a subscriber, below what is known of the number. */
public interface SubscriberSection {

    /** From the top down. */
    int order();

    /** The heading, as a key of the bundles. */
    String title();

    /** Empty where it has nothing to say of the number, or to this post. */
    Optional<Component> create(SubscriberNumber number);
}
