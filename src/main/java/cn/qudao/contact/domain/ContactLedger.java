package cn.qudao.contact.domain;

import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.database.MultiRowInsert;
import cn.qudao.scope.NativeSql;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every contact, by the hash of its number. */
@NativeSql("Locks and counts on the way of every contact; rows belong to no unit (DD026)")
@Component
class ContactLedger {

    private static final String KNOWN = "on duplicate key update subscriber_hash = subscriber_hash";

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;
    private final MultiRowInsert locks;
    private final MultiRowInsert contacts;

    ContactLedger(JdbcClient jdbc, JdbcOperations rows, SubscriberNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.locks = new MultiRowInsert(rows, "insert into contact_number (subscriber_hash)", 1, KNOWN);
        this.contacts = new MultiRowInsert(
                rows, "insert into contact_made (subscriber_hash, channel, reference, made_at, purpose)", 5, KNOWN);
    }

    /**
     * Until the transaction is over, nobody else asks for, or counts, a contact of the numbers. Always in the same order, so
     * that of two who want the same none waits for the other in a circle.
     */
    void lock(Collection<Contact> wanted) {
        locks.write(wanted.stream()
                .map(Contact::number)
                .distinct()
                .map(numbers::hash)
                .sorted(Arrays::compareUnsigned)
                .map(hash -> new @Nullable Object[] {hash})
                .toList());
    }

    /** What is counted with any of them, and those of them that are counted already. */
    ContactsMade past(Collection<Contact> wanted) {
        ContactsMade past = new ContactsMade();
        if (!wanted.isEmpty()) {
            Map<ByteBuffer, SubscriberNumber> byHash = new HashMap<>();
            wanted.forEach(contact -> byHash.put(ByteBuffer.wrap(numbers.hash(contact.number())), contact.number()));
            jdbc.sql(
                            "select subscriber_hash, channel, reference, made_at, purpose from contact_made"
                                    + " where subscriber_hash in (:hashes) and (made_at >= :from or reference in (:references))")
                    .param(
                            "hashes",
                            byHash.keySet().stream().map(ByteBuffer::array).toList())
                    .param(
                            "from",
                            utc(Span.begin(wanted.stream()
                                    .map(Contact::at)
                                    .min(Instant::compareTo)
                                    .orElseThrow())))
                    .param("references", wanted.stream().map(Contact::reference).toList())
                    .query(row -> {
                        past.add(new Contact(
                                Objects.requireNonNull(byHash.get(ByteBuffer.wrap(row.getBytes(1)))),
                                ContactChannel.valueOf(row.getString(2)),
                                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getString(5),
                                row.getString(3)));
                    });
        }
        return past;
    }

    void add(Collection<Contact> counted) {
        contacts.write(counted.stream()
                .map(contact -> new @Nullable Object[] {
                    numbers.hash(contact.number()),
                    contact.channel().name(),
                    contact.reference(),
                    utc(contact.at()),
                    contact.purpose()
                })
                .toList());
    }

    /** The latest first. */
    List<PastContact> between(byte[] hash, Instant from, Instant until) {
        return jdbc.sql("select channel, made_at, purpose from contact_made"
                        + " where subscriber_hash = ? and made_at >= ? and made_at < ? order by made_at desc")
                .param(hash)
                .param(utc(from))
                .param(utc(until))
                .query((row, number) -> new PastContact(
                        ContactChannel.valueOf(row.getString(1)),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(3)))
                .list();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
