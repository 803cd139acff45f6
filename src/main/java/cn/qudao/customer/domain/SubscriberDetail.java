package cn.qudao.customer.domain;

import cn.qudao.customer.Features;
import cn.qudao.customer.Holding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a number.
 *
 * @param features null where the data mart has never named it
 * @param holdings the latest first, those that are over too
 */
public record SubscriberDetail(@Nullable Features features, List<Holding> holdings) {}
