package cn.qudao.sms.domain;

import cn.qudao.kernel.Place;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a phone, as lists show it.
 *
 * @param phone masked
 * @param text null where it is for its reader alone
 * @param code what the message centre said of it
 * @param attempts how often the message centre did not take it
 */
public record OutgoingRow(
        long id,
        long scopeKey,
        Instant at,
        MessageKind kind,
        String phone,
        @Nullable String text,
        int parts,
        MessageState state,
        @Nullable String code,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable Instant finishedAt) {

    public Place place() {
        return Place.of(scopeKey);
    }
}
