package cn.qudao.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a clerk says to a customer about a product (row 74). */
public interface Hints {

    /**
     * The script for the customer's segment, else the one for everybody.
     *
     * @param segment a code of {@link cn.qudao.org.Dictionary#CUSTOMER_SEGMENT}
     */
    Optional<Script> script(ProductId product, @Nullable String segment);
}
