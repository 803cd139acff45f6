package cn.qudao.sms.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Saying;
import cn.qudao.sms.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that has come in, as lists show it.
 *
 * @param sender masked; empty where it was no phone
 * @param text with every number masked
 */
public record IncomingRow(
        long id,
        long scopeKey,
        Instant at,
        String sender,
        String text,
        Outcome outcome,
        @Nullable Saying reason,
        @Nullable ActivationId activation) {

    public Place place() {
        return Place.of(scopeKey);
    }
}
