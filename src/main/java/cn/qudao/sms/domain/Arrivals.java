package cn.qudao.sms.domain;

import cn.qudao.activation.ActivationId;
import cn.qudao.activation.KeptSaying;
import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.scope.NativeSql;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import cn.qudao.sms.Outcome;
import cn.qudao.smsline.Joint;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has come in, each once. */
@NativeSql("Work of the system, hundreds a second; each row stands at the place of the clerk who sent it")
@Component
public class Arrivals {

    private static final String SEPARATOR = "\n";
    private static final int LONGEST_TEXT = 500;

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;
    private final Seal seal;

    Arrivals(JdbcClient jdbc, SubscriberNumbers numbers, MasterKey key) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.seal = key.seal("sms in");
    }

    public boolean isKnown(String origin) {
        return jdbc.sql("select exists (select 1 from sms_in where origin = ?)")
                .param(origin)
                .query(Boolean.class)
                .single();
    }

    /** Whether something whose origin begins so has come since then. */
    public boolean hasLike(String beginning, Instant since) {
        return jdbc.sql("select exists (select 1 from sms_in where origin like ? and received_at >= ?)")
                .params(beginning + "%", utc(since))
                .query(Boolean.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the origin is known */
    public void write(Arrival arrival) {
        SubscriberNumber sender = arrival.sender();
        ProtectedNumber number = sender == null ? null : numbers.protect(sender);
        Joint joint = arrival.joint();
        ActivationId activation = arrival.activation();
        jdbc.sql("insert into sms_in (id, scope_key, origin, outcome, payload, shown, joint, part, reason_key,"
                        + " reason_arguments, activation_id, received_at, subscriber_sealed, subscriber_hash, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .param(Ids.next())
                .param(arrival.place().key())
                .param(arrival.origin())
                .param(arrival.outcome().name())
                .param(sender == null ? null : payload(sender, arrival.text()))
                .param(Shown.of(arrival.text()))
                .param(joint == null ? null : name(joint))
                .param(joint == null ? null : joint.part())
                .param(KeptSaying.key(arrival.reason()))
                .param(KeptSaying.arguments(arrival.reason()))
                .param(activation == null ? null : activation.value())
                .param(utc(arrival.at()))
                .param(number == null ? null : number.sealed())
                .param(number == null ? null : number.hash())
                .update();
    }

    private byte[] payload(SubscriberNumber sender, String text) {
        String kept = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return seal.close((sender.digits() + SEPARATOR + kept).getBytes(StandardCharsets.UTF_8));
    }

    /** How many of these have come from the number since then. */
    public int count(SubscriberNumber sender, Instant since, Collection<Outcome> outcomes) {
        return jdbc.sql("select count(*) from sms_in where subscriber_hash = :hash and received_at >= :since"
                        + " and outcome in (:outcomes)")
                .param("hash", numbers.hash(sender))
                .param("since", utc(since))
                .param("outcomes", outcomes.stream().map(Outcome::name).toList())
                .query(Integer.class)
                .single();
    }

    /**
     * The text of a long message if all its parts are there, which are joined from now on; of two that ask at once one gets
     * it.
     */
    public Optional<String> join(SubscriberNumber sender, Joint joint, Instant since) {
        List<Part> parts = jdbc.sql("select id, part, payload from sms_in where subscriber_hash = ? and joint = ?"
                        + " and outcome = 'PART' and received_at >= ? order by part, id for update")
                .params(numbers.hash(sender), name(joint), utc(since))
                .query((row, number) -> part(row))
                .list();
        if (parts.stream().mapToInt(Part::part).distinct().count() < joint.parts()) {
            return Optional.empty();
        }
        jdbc.sql("update sms_in set outcome = 'JOINED', version = version + 1 where id in (:ids)")
                .param("ids", parts.stream().map(Part::id).toList())
                .update();
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (Part part : parts) {
            if (part.part != last) {
                text.append(part.text);
            }
            last = part.part;
        }
        return Optional.of(text.toString());
    }

    private record Part(long id, int part, String text) {}

    private Part part(ResultSet row) throws SQLException {
        return new Part(row.getLong(1), row.getInt(2), open(row.getBytes(3))[1]);
    }

    private static String name(Joint joint) {
        return joint.reference() + "/" + joint.parts();
    }

    /** Who asked for an activation by a message, and in which words. */
    public record Asker(Place place, SubscriberNumber sender, String shown) {}

    public Optional<Asker> asker(ActivationId activation) {
        return jdbc.sql("select scope_key, payload, shown from sms_in where activation_id = ?")
                .param(activation.value())
                .query((row, number) -> new Asker(
                        Place.of(row.getLong(1)), new SubscriberNumber(open(row.getBytes(2))[0]), row.getString(3)))
                .optional();
    }

    private String[] open(byte @Nullable [] payload) {
        return new String(seal.open(payload == null ? new byte[0] : payload), StandardCharsets.UTF_8)
                .split(SEPARATOR, 2);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
