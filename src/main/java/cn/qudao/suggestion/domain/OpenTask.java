package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import org.jspecify.annotations.Nullable;

/** What is to be said to a customer when he comes. */
record OpenTask(long id, @Nullable ProductId product, int points, String note) {}
