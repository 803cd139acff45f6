package cn.qudao.ivr.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.ivr.CallState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as lists show it.
 *
 * @param caller masked; empty where the number is not known
 * @param product chosen last
 * @param wrong how many digits led nowhere
 * @param repeated how often a step was told again
 * @param late how often something was told after the end
 */
public record CallRow(
        String system,
        Instant startedAt,
        @Nullable Instant endedAt,
        String caller,
        CallState state,
        @Nullable ProductId product,
        int wrong,
        int repeated,
        int late) {}
