package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationId;
import cn.qudao.catalogue.ProductId;

/** What keeps a second activation of the same product for the same number waiting, and for whom. */
record UnderWayKey(byte[] subscriberHash, ProductId product, ActivationId activation) {}
