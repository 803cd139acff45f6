package cn.qudao.wap.domain;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Saying;
import cn.qudao.wap.LinkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees. Nothing of the number: who has found the phone learns nothing more of its owner.
 *
 * @param product null where nothing is said any more
 */
public record PhoneSight(
        long link,
        LinkState state,
        @Nullable ProductRow product,
        Money price,
        String outlet,
        Instant until,
        @Nullable Saying reason) {

    static final PhoneSight OVER = new PhoneSight(0, LinkState.EXPIRED, null, Money.ZERO, "", Instant.EPOCH, null);
}
