package cn.qudao.suggestion.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Place;
import cn.qudao.suggestion.ServiceMode;
import cn.qudao.suggestion.TriggerEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param product to be recommended; null where there is only something to be said
 * @param doneAt null while it is open
 * @param subscriber masked
 */
public record TaskRow(
        long id,
        Place place,
        TriggerEvent event,
        ServiceMode mode,
        @Nullable ProductId product,
        String note,
        Instant dueAt,
        Instant endsAt,
        @Nullable Instant doneAt,
        String subscriber) {}
