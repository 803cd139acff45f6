package cn.qudao.customer;

import java.util.List;

/**
 * A subscriber to be written together with many others.
 *
 * @param holdings what he has and had
 */
public record NewSubscriber(SubscriberNumber number, Features features, List<Holding> holdings) {}
