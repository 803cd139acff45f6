package cn.qudao.activation.domain;

import cn.qudao.activation.RuleKind;
import cn.qudao.catalogue.ProductId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a rule as lists show it.
 *
 * @param until null while it is in force
 */
public record RuleRow(
        long series,
        int edition,
        RuleKind kind,
        @Nullable ProductId product,
        @Nullable Integer most,
        Instant since,
        @Nullable Instant until) {}
