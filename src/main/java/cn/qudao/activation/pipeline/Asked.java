package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationRequest;
import cn.qudao.catalogue.ProductRow;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request as the steps look at it.
 *
 * @param hash of the subscriber's number
 * @param day of Asia/Shanghai
 */
record Asked(ActivationRequest request, ProductRow product, byte[] hash, Instant at, LocalDate day) {}
