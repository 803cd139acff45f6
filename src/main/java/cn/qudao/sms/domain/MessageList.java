package cn.qudao.sms.domain;

import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageState;
import cn.qudao.sms.Outcome;
import cn.qudao.sms.SmsPermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages below the post, the newest first, with numbers masked. */
@Service
@Requires(SmsPermissions.VIEW)
@Transactional(readOnly = true)
public class MessageList {

    private static final int MOST_COUNTED = 10_000;

    private final IncomingRepository incoming;
    private final OutgoingRepository outgoing;
    private final SubscriberNumbers numbers;

    MessageList(IncomingRepository incoming, OutgoingRepository outgoing, SubscriberNumbers numbers) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.numbers = numbers;
    }

    public Slice<IncomingRow> incoming(MessageFilter filter, @Nullable Outcome outcome, Portion portion) {
        List<Incoming> found = incoming.page(
                filter.place().lo(),
                filter.place().hi(),
                filter.from(),
                filter.until(),
                outcome,
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Incoming::number)
                .map(rows -> rows.stream()
                        .map(row ->
                                row.row(row.subscriber().map(numbers::masked).orElse("")))
                        .toList());
    }

    public long count(MessageFilter filter, @Nullable Outcome outcome) {
        return incoming.count(
                filter.place().lo(), filter.place().hi(), filter.from(), filter.until(), outcome, MOST_COUNTED + 1);
    }

    public Slice<OutgoingRow> outgoing(
            MessageFilter filter, @Nullable MessageKind kind, @Nullable MessageState state, Portion portion) {
        List<Outgoing> found = outgoing.page(
                filter.place().lo(),
                filter.place().hi(),
                filter.from(),
                filter.until(),
                kind,
                state,
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Outgoing::number)
                .map(rows -> rows.stream()
                        .map(row -> row.row(numbers.masked(row.subscriber())))
                        .toList());
    }

    public long count(MessageFilter filter, @Nullable MessageKind kind, @Nullable MessageState state) {
        return outgoing.count(
                filter.place().lo(), filter.place().hi(), filter.from(), filter.until(), kind, state, MOST_COUNTED + 1);
    }
}
