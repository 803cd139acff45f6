package cn.qudao.activation;

import cn.qudao.kernel.Money;
import cn.qudao.kernel.Saying;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs a customer a month.
 *
 * @param why null where it is the price list's
 */
public record CustomerPrice(Money monthly, @Nullable Saying why) {}
