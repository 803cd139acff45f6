package cn.qudao.sms.domain;

import static cn.qudao.sms.domain.Arrivals.utc;

import cn.qudao.customer.ProtectedNumber;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.NativeSql;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageMoved;
import cn.qudao.sms.MessageState;
import cn.qudao.sms.Sendings;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import cn.qudao.smsline.Body;
import cn.qudao.smsline.Told;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What phones are to be sent. A part is marked before it goes on the line: found marked by whoever comes next, it may have
 * arrived, and is not sent again.
 */
@NativeSql("Claims by skip locked, which JPA does not speak on both engines; work of the system")
@Component
public class Departures implements TextMessages, Sendings {

    /** Longer than all parts of a message take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration TIME_TO_LIVE = Duration.ofHours(24);
    private static final int MOST_ATTEMPTS = 5;
    private static final String SEPARATOR = "\n";
    private static final String UNANSWERED = "NO-ANSWER";
    private static final String TOO_LATE = "EXPIRED";

    private final JdbcClient jdbc;
    private final SubscriberNumbers numbers;
    private final Seal seal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            JdbcClient jdbc, SubscriberNumbers numbers, MasterKey key, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.seal = key.seal("sms out");
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(TextMessage message) {
        if (message.text().isBlank() || message.text().length() > TextMessage.LONGEST_TEXT) {
            throw new RuleViolation("sms.text-length", TextMessage.LONGEST_TEXT);
        }
        long id = Ids.next();
        int parts = Body.of(message.text(), reference(id)).size();
        ProtectedNumber number = numbers.protect(message.number());
        jdbc.sql("insert into sms_out (id, scope_key, origin, kind, state, message, payload, parts,"
                        + " attempts, due_at, created_at, subscriber_sealed, subscriber_hash, version)"
                        + " values (?, ?, ?, ?, 'QUEUED', ?, ?, ?, 0, ?, ?, ?, ?, 0)"
                        + " on duplicate key update origin = origin")
                .param(id)
                .param(message.place().key())
                .param(message.origin())
                .param(message.kind().name())
                .param(message.kind().isForItsReaderAlone() ? null : message.text())
                .param(payload(message))
                .param(parts)
                .param(utc(clock.instant()))
                .param(utc(clock.instant()))
                .param(number.sealed())
                .param(number.hash())
                .update();
        // Of a message that was asked for before there is no row of this id, and so there are no parts.
        for (int part = 1; part <= parts; part++) {
            jdbc.sql("insert into sms_part (message_id, part, state) select id, ?, 'QUEUED' from sms_out where id = ?")
                    .params(part, id)
                    .update();
        }
    }

    @Override
    public int parts(String text) {
        return Body.of(text, 0).size();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MessageState, Long> counts(String origins) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        jdbc.sql("select state, count(*) from sms_out where origin >= :from and origin < :until group by state")
                .param("from", origins)
                .param("until", next(origins))
                .query((RowCallbackHandler) row -> counts.put(MessageState.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    /** The first word behind all that begin with it. */
    private static String next(String begin) {
        int last = begin.length() - 1;
        return begin.substring(0, last) + (char) (begin.charAt(last) + 1);
    }

    /** A text that is a key to something stands nowhere else, and goes with the number when the message has gone. */
    private byte[] payload(TextMessage message) {
        String digits = message.number().digits();
        return seal.close((message.kind().isForItsReaderAlone() ? digits + SEPARATOR + message.text() : digits)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of a message carry the same one; the next message to a phone most likely another. */
    private static int reference(long id) {
        return (int) (id & 0xFF);
    }

    /** A message that is taken for sending, with the parts that have yet to go. */
    public record Claimed(long id, SubscriberNumber number, String text, List<Integer> open) {

        public List<Body> bodies() {
            return Body.of(text, reference(id));
        }
    }

    /** @param text null where it is sealed with the number */
    private record Row(long id, @Nullable String text, byte[] payload) {}

    /** Takes up to so many that are due; what was on its way when somebody died is not sent again. */
    @Transactional
    public List<Claimed> claim(int most) {
        Instant now = clock.instant();
        List<Row> rows = jdbc.sql("select id, message, payload from sms_out where due_at <= ? order by due_at limit ?"
                        + " for update skip locked")
                .params(utc(now), most)
                .query((row, number) -> new Row(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        jdbc.sql("update sms_part set state = 'UNSURE', code = :code where message_id in (:ids) and state = 'SENDING'")
                .param("code", UNANSWERED)
                .param("ids", ids)
                .update();
        jdbc.sql("update sms_part p join sms_out m on m.id = p.message_id set p.state = 'FAILED', p.code = :code"
                        + " where m.id in (:ids) and m.created_at < :oldest and p.state = 'QUEUED'")
                .param("code", TOO_LATE)
                .param("ids", ids)
                .param("oldest", utc(now.minus(TIME_TO_LIVE)))
                .update();
        jdbc.sql("update sms_out set due_at = :until, version = version + 1 where id in (:ids)")
                .param("until", utc(now.plus(LEASE)))
                .param("ids", ids)
                .update();
        return rows.stream().map(this::claimed).toList();
    }

    private Claimed claimed(Row row) {
        String[] opened = new String(seal.open(row.payload), StandardCharsets.UTF_8).split(SEPARATOR, 2);
        return new Claimed(
                row.id,
                new SubscriberNumber(opened[0]),
                row.text == null ? opened[1] : row.text,
                jdbc.sql("select part from sms_part where message_id = ? and state = 'QUEUED' order by part")
                        .param(row.id)
                        .query((part, number) -> part.getInt(1))
                        .list());
    }

    /** Before it goes on the line. */
    @Transactional
    public void sending(long id, int part) {
        mark(id, part, MessageState.SENDING, null, null);
    }

    @Transactional
    public void sent(long id, int part, String centreId) {
        mark(id, part, MessageState.SENT, centreId, null);
    }

    /** It has certainly not arrived, and may go again. */
    @Transactional
    public void back(long id, int part, @Nullable String code) {
        mark(id, part, MessageState.QUEUED, null, code);
    }

    @Transactional
    public void unsure(long id, int part) {
        mark(id, part, MessageState.UNSURE, null, UNANSWERED);
    }

    private void mark(long id, int part, MessageState state, @Nullable String centreId, @Nullable String code) {
        jdbc.sql("update sms_part set state = ?, centre_id = ?, code = ? where message_id = ? and part = ?")
                .param(state.name())
                .param(centreId)
                .param(code)
                .param(id)
                .param(part)
                .update();
    }

    /** What a report says of a part; whether the part is known. */
    @Transactional
    public boolean told(Told told) {
        Optional<Long> message = jdbc.sql("select message_id from sms_part where centre_id = ?")
                .param(told.id())
                .query(Long.class)
                .optional();
        if (message.isPresent() && told.fate() != Told.Fate.UNDER_WAY) {
            boolean delivered = told.fate() == Told.Fate.DELIVERED;
            jdbc.sql("update sms_part set state = ?, code = nullif(?, '') where centre_id = ? and state = 'SENT'")
                    .params(
                            (delivered ? MessageState.DELIVERED : MessageState.FAILED).name(),
                            delivered ? "" : told.code(),
                            told.id())
                    .update();
            settle(message.get(), false);
        }
        return message.isPresent();
    }

    private record Before(int attempts, String origin, MessageKind kind, MessageState state) {}

    private record PartState(MessageState state, @Nullable String code) {}

    /** Makes the message what its parts are. @param refused whether the centre did not take one of them this time */
    @Transactional
    public void settle(long id, boolean refused) {
        Before before = jdbc.sql("select attempts, origin, kind, state from sms_out where id = ? for update")
                .param(id)
                .query((row, number) -> new Before(
                        row.getInt(1),
                        row.getString(2),
                        MessageKind.valueOf(row.getString(3)),
                        MessageState.valueOf(row.getString(4))))
                .single();
        int attempts = before.attempts + (refused ? 1 : 0);
        if (attempts >= MOST_ATTEMPTS) {
            jdbc.sql("update sms_part set state = 'FAILED' where message_id = ? and state = 'QUEUED'")
                    .param(id)
                    .update();
        }
        List<PartState> parts = jdbc.sql("select state, code from sms_part where message_id = ? order by part")
                .param(id)
                .query((row, number) -> new PartState(MessageState.valueOf(row.getString(1)), row.getString(2)))
                .list();
        MessageState state = whole(parts);
        Instant now = clock.instant();
        boolean open = state == MessageState.QUEUED || state == MessageState.SENDING;
        jdbc.sql("update sms_out set state = ?, code = ?, attempts = ?, due_at = ?, version = version + 1,"
                        + " payload = case when ? then payload end,"
                        + " sent_at = case when ? then sent_at else coalesce(sent_at, ?) end,"
                        + " finished_at = case when ? then coalesce(finished_at, ?) end where id = ?")
                .param(state.name())
                .param(parts.stream()
                        .filter(part -> part.state == state)
                        .map(PartState::code)
                        .filter(code -> code != null)
                        .findFirst()
                        .orElse(null))
                .param(attempts)
                .param(open ? utc(now.plus(PAUSE)) : null)
                .param(open)
                .param(open)
                .param(utc(now))
                .param(!open && state != MessageState.SENT)
                .param(utc(now))
                .param(id)
                .update();
        if (state != before.state) {
            events.publishEvent(new MessageMoved(before.origin, before.kind, state));
        }
    }

    /** As far as the part that has come least far; one that is lost is the whole. */
    private static MessageState whole(List<PartState> parts) {
        return List.of(
                        MessageState.SENDING,
                        MessageState.QUEUED,
                        MessageState.FAILED,
                        MessageState.UNSURE,
                        MessageState.SENT)
                .stream()
                .filter(state -> parts.stream().anyMatch(part -> part.state == state))
                .findFirst()
                .orElse(MessageState.DELIVERED);
    }
}
