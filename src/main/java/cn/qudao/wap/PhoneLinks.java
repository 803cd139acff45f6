package cn.qudao.wap;

import cn.qudao.catalogue.ProductId;
import cn.qudao.customer.SubscriberNumber;

/** Sends links to customers' phones, at the place of the own post. */
public interface PhoneLinks {

    /** @param token of the form that was shown: sent twice, it is one link */
    SentLink send(String token, SubscriberNumber number, ProductId product);
}
