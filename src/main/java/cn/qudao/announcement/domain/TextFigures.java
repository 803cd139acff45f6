package cn.qudao.announcement.domain;

import cn.qudao.sms.MessageState;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has become of the messages to an audience, one for each person.
 *
 * @param waiting for the line
 * @param sent the message centre has them, and has not told more yet
 * @param failed also those of which nobody knows
 */
public record TextFigures(long waiting, long sent, long delivered, long failed) {

    static TextFigures of(Map<MessageState, Long> counts) {
        return new TextFigures(
                sum(counts, MessageState.QUEUED, MessageState.SENDING),
                sum(counts, MessageState.SENT),
                sum(counts, MessageState.DELIVERED),
                sum(counts, MessageState.FAILED, MessageState.UNSURE));
    }

    private static long sum(Map<MessageState, Long> counts, MessageState... states) {
        return Stream.of(states)
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }
}
