package cn.qudao.sms;

import cn.qudao.customer.SubscriberNumber;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows what phones are sent: where a text is for its reader alone, nobody finds it in the database. */
@Component
@Primary
public class SmsMother implements TextMessages {

    private final TextMessages texts;
    private final AtomicLong count = new AtomicLong();
    private final Map<Long, TextMessage> asked = new ConcurrentSkipListMap<>();

    SmsMother(@Qualifier("departures") TextMessages texts) {
        this.texts = texts;
    }

    @Override
    public void send(TextMessage message) {
        texts.send(message);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keep(message);
                }
            });
        } else {
            keep(message);
        }
    }

    private void keep(TextMessage message) {
        asked.put(count.incrementAndGet(), message);
    }

    /** What the phone was to be sent of the kind, the latest last. */
    public List<String> texts(SubscriberNumber phone, MessageKind kind) {
        return asked.values().stream()
                .filter(message -> message.number().equals(phone) && message.kind() == kind)
                .map(TextMessage::text)
                .toList();
    }
}
