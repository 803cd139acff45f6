package cn.qudao.sms.door;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.scope.Scope;
import cn.qudao.sms.Outcome;
import cn.qudao.sms.domain.Arrival;
import cn.qudao.sms.domain.Arrivals;
import cn.qudao.sms.domain.Departures;
import cn.qudao.smsline.Joint;
import cn.qudao.smsline.LineUser;
import cn.qudao.smsline.Piece;
import cn.qudao.smsline.Told;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what the message centre brings. It is told that a message is kept when the message, what was asked for by it and the
 * answer are written; until then it says it again, so nothing is lost, and what is known already changes nothing.
 */
@Component
class Doorkeeper implements LineUser {

    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);
    private static final int TIMES = 5;
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** A report may overtake the answer to the message that it is about. */
    private static final Duration OVERTAKEN = Duration.ofMillis(300);

    private static final Duration TIME_TO_JOIN = Duration.ofHours(1);
    /** So long the same from the same phone is the same, where the protocol has no number for it. */
    private static final Duration SAME = Duration.ofMinutes(5);

    private final Arrivals arrivals;
    private final Departures departures;
    private final Orders orders;
    private final TransactionTemplate transaction;
    private final Scope scope;
    private final Clock clock;

    Doorkeeper(
            Arrivals arrivals,
            Departures departures,
            Orders orders,
            PlatformTransactionManager manager,
            Scope scope,
            Clock clock) {
        this.arrivals = arrivals;
        this.departures = departures;
        this.orders = orders;
        this.transaction = new TransactionTemplate(manager);
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public boolean received(String id, Piece piece) {
        return scope.asSystem("a phone has sent a message", () -> {
            Instant now = clock.instant();
            String origin = id.isEmpty() ? fingerprint(piece) + ":" + now.toEpochMilli() : "c:" + id;
            try {
                return take(origin, id.isEmpty() ? fingerprint(piece) : null, piece, now);
            } catch (DataAccessException | TransactionException unreachable) {
                log.warn("A message could not be kept; the message centre will say it again", unreachable);
                return false;
            }
        });
    }

    private boolean take(String origin, @Nullable String alike, Piece piece, Instant now) {
        Arrival arrival = Arrival.of(
                origin, now, number(piece.phone()), piece.body().text().orElse(""));
        for (int time = 1; ; time++) {
            try {
                if (arrivals.isKnown(origin) || (alike != null && arrivals.hasLike(alike, now.minus(SAME)))) {
                    joinIfWhole(arrival, piece);
                } else {
                    take(arrival, piece);
                }
                return true;
            } catch (RuleViolation refused) {
                spoil(arrival, Outcome.MALFORMED, new Saying(refused.key(), Arrays.asList(refused.arguments())));
                return true;
            } catch (ConcurrencyFailureException | DuplicateKeyException met) {
                if (time == TIMES) {
                    throw met;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos()));
            } catch (DataAccessException | TransactionException unreachable) {
                throw unreachable;
            } catch (RuntimeException unforeseen) {
                log.error("A message could not be worked off", unforeseen);
                spoil(arrival, Outcome.BROKEN, Saying.of("sms.answer.broken"));
                return true;
            }
        }
    }

    private void take(Arrival arrival, Piece piece) {
        SubscriberNumber sender = arrival.sender();
        Optional<Joint> joint = piece.body().joint().filter(part -> part.parts() > 1);
        if (sender == null) {
            transaction.executeWithoutResult(status -> arrivals.write(arrival));
        } else if (joint.isPresent()) {
            transaction.executeWithoutResult(status -> arrivals.write(arrival.part(joint.get())));
            joinIfWhole(arrival, piece);
        } else {
            transaction.executeWithoutResult(status -> orders.work(arrival, sender));
        }
    }

    /** Also after a part that is known: whoever wrote it may have died before this. */
    private void joinIfWhole(Arrival last, Piece piece) {
        SubscriberNumber sender = last.sender();
        if (sender != null) {
            piece.body()
                    .joint()
                    .filter(part -> part.parts() > 1)
                    .ifPresent(joint -> transaction.executeWithoutResult(status -> arrivals.join(
                                    sender, joint, last.at().minus(TIME_TO_JOIN))
                            .ifPresent(text ->
                                    orders.work(Arrival.of(last.origin() + "+", last.at(), sender, text), sender))));
        }
    }

    private void spoil(Arrival arrival, Outcome outcome, Saying answer) {
        SubscriberNumber sender = arrival.sender();
        if (sender != null) {
            transaction.executeWithoutResult(
                    status -> orders.close(arrival.came(outcome, Place.ROOT, answer, null), sender, answer));
        }
    }

    private static @Nullable SubscriberNumber number(String phone) {
        try {
            return SubscriberNumber.parse(phone);
        } catch (RuleViolation noPhone) {
            return null;
        }
    }

    private static String fingerprint(Piece piece) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(piece.phone().getBytes(StandardCharsets.UTF_8));
            digest.update(piece.body().content());
            return "f:" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public boolean told(Told told) {
        return scope.asSystem("a message is reported", () -> {
            for (int time = 1; time <= TIMES; time++) {
                try {
                    if (departures.told(told)) {
                        return true;
                    }
                    LockSupport.parkNanos(OVERTAKEN.toNanos());
                } catch (ConcurrencyFailureException met) {
                    log.debug("A report is tried again", met);
                } catch (DataAccessException | TransactionException unreachable) {
                    return false;
                }
            }
            log.warn("A report is about no message that is known: {}", told.id());
            return true;
        });
    }
}
