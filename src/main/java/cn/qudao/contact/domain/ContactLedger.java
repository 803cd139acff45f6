package cn.qudao.contact.domain;

import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.scope.NativeSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every contact, by the hash of its number. */
@NativeSql("Locks and counts on the way of every contact; rows belong to no unit (DD026)")
@Component
class ContactLedger {

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;

    ContactLedger(JdbcClient jdbc, SubscriberNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Until the transaction is over, nobody else asks for, or counts, a contact of the number. */
    void lock(byte[] hash) {
        jdbc.sql("insert into contact_number (subscriber_hash) values (?)"
                        + " on duplicate key update subscriber_hash = subscriber_hash")
                .param(hash)
                .update();
    }

    boolean holds(Contact contact) {
        return jdbc.sql("select exists (select 1 from contact_made"
                        + " where subscriber_hash = ? and channel = ? and reference = ?)")
                .param(numbers.hash(contact.number()))
                .param(contact.channel().name())
                .param(contact.reference())
                .query(Boolean.class)
                .single();
    }

    void add(Contact contact) {
        jdbc.sql("insert into contact_made (subscriber_hash, channel, reference, made_at, purpose)"
                        + " values (?, ?, ?, ?, ?) on duplicate key update subscriber_hash = subscriber_hash")
                .param(numbers.hash(contact.number()))
                .param(contact.channel().name())
                .param(contact.reference())
                .param(utc(contact.at()))
                .param(contact.purpose())
                .update();
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
