package cn.qudao.activation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.org.UnitId;
import org.jspecify.annotations.Nullable;

/** Who hands in which file for which product. */
record BatchOrder(long account, UnitId outlet, @Nullable UnitId clerk, ProductId product, String fileName) {}
