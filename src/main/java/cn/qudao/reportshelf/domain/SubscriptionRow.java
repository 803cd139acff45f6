package cn.qudao.reportshelf.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a saved setting comes, and what became of the last one.
 *
 * @param outcome null where none has come yet
 * @param problem the sentence that says why not, as a key of the bundles
 */
public record SubscriptionRow(
        long saved,
        SubscriptionForm form,
        Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable String outcome,
        @Nullable String problem) {}
