package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Money;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a module puts on the clerk's page, between the number and the products. */
public interface CounterSection {

    /** Called once for each window. */
    Panel open(Counter counter);

    /** What a section may do on the page. */
    interface Counter {

        /** As by a tap on the product itself. */
        void activate(ProductId product);

        /**
         * Several at once by one tap, all or none; each has a result of its own.
         *
         * @param monthly what the customer was told that they cost together
         * @return what was asked for, in the order of the products; empty where one of them was refused, which was said
         */
        List<Accepted> activate(List<ProductRow> products, Money monthly);

        /** The section has asked for the product by itself: it is shown among the others, and every section is told. */
        void asked(SubscriberNumber number, ProductId product, Accepted accepted);
    }

    /** The section in one window. */
    interface Panel {

        Component component();

        /** The customer who stands there now; null while the number is not whole. */
        void show(@Nullable SubscriberNumber number);

        /** A product was asked for, by whichever tap. */
        void asked(SubscriberNumber number, ProductId product, Accepted accepted);
    }
}
