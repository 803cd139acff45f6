package cn.qudao.wap;

import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends links to customers' phones, at the place of the own post. */
public interface PhoneLinks {

    /** What the own outlet sells. */
    List<ProductRow> offered();

    /** Whether the own form with this token has sent its link. */
    boolean isSent(String token);

    /** In the outlet's name. */
    default SentLink send(String token, SubscriberNumber number, ProductId product) {
        return send(token, number, product, null);
    }

    /**
     * @param token of the form that was shown: sent twice, it is one link
     * @param by who recommends it, in the message; null for the outlet
     */
    SentLink send(String token, SubscriberNumber number, ProductId product, @Nullable Saying by);
}
