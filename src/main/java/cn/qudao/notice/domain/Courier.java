package cn.qudao.notice.domain;

import cn.qudao.access.Addressees;
import cn.qudao.access.Addressees.Addressee;
import cn.qudao.kernel.Ids;
import cn.qudao.mail.Mail;
import cn.qudao.mail.Mailer;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticePace;
import cn.qudao.notice.NoticePhone;
import cn.qudao.notice.domain.Letters.Letter;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings notices out of the portal: all that are due for a person by a way in one mail or message, by one process, and not before it has
 * looked again whether they are still wanted. A mail is marked before it goes on the line: found marked after a crash, it may have
 * arrived and does not go again; what the server has certainly not taken does, for hours. A message to a phone is handed to the queue of
 * text messages in the transaction that marks it, so there is nothing between.
 */
@Component
class Courier {

    static final int MOST_ATTEMPTS = 6;

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final String AS = "notices leave the portal";

    /** Longer than a mail server is waited for. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int LOST_AT_ONCE = 100;

    private final NoticeDeliveryRepository deliveries;
    private final NoticeRepository notices;
    private final NoticeChoiceRepository choices;
    private final NoticeSettingsRepository settings;
    private final KindsOfNotices kinds;
    private final Addressees addressees;
    private final Letters letters;
    private final Mailer mailer;
    private final NoticePhone phone;
    private final Scope scope;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Courier(
            NoticeDeliveryRepository deliveries,
            NoticeRepository notices,
            NoticeChoiceRepository choices,
            NoticeSettingsRepository settings,
            KindsOfNotices kinds,
            Addressees addressees,
            Letters letters,
            Mailer mailer,
            NoticePhone phone,
            Scope scope,
            Clock clock,
            PlatformTransactionManager manager) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.choices = choices;
        this.settings = settings;
        this.kinds = kinds;
        this.addressees = addressees;
        this.letters = letters;
        this.mailer = mailer;
        this.phone = phone;
        this.scope = scope;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /** What goes on the line, when the transaction that has marked it is done. */
    private record Parcel(long id, Mail mail) {}

    /** What a round has found. */
    private record Found(boolean any, @Nullable Parcel parcel) {}

    /** Whether there was anything to do. */
    boolean next() {
        Found found = inTransaction(this::take);
        if (found.parcel != null) {
            send(found.parcel);
        }
        return found.any;
    }

    private Found take() {
        Instant now = clock.instant();
        deliveries.lost(now, Limit.of(LOST_AT_ONCE)).forEach(lost -> lost.unsure(now));
        Optional<NoticeDelivery> first =
                deliveries.due(now, Limit.of(1)).stream().findFirst();
        if (first.isEmpty()) {
            return new Found(false, null);
        }
        long account = first.get().account();
        NoticeChannel channel = first.get().channel();
        long parcel = Ids.next();
        deliveries.flush();
        deliveries.claim(account, channel, now, now.plus(LEASE), parcel);
        List<NoticeDelivery> together = deliveries.findByParcelOrderByNoticeId(parcel);
        return together.isEmpty()
                ? new Found(true, null)
                : new Found(true, pack(parcel, account, channel, together, now));
    }

    private @Nullable Parcel pack(
            long parcel, long account, NoticeChannel channel, List<NoticeDelivery> together, Instant now) {
        Map<Long, Notice> told = notices
                .findAllById(together.stream().map(NoticeDelivery::notice).toList())
                .stream()
                .collect(Collectors.toMap(Notice::id, Function.identity()));
        Map<String, Wish> wishes = choices.findByAccountId(account).stream()
                .collect(Collectors.toMap(NoticeChoice::kind, NoticeChoice::wish));
        Optional<Addressee> person = addressees.find(account).filter(Addressee::atWork);
        List<NoticeDelivery> wanted = new ArrayList<>();
        List<NoticeRow> rows = new ArrayList<>();
        for (NoticeDelivery each : together) {
            Notice notice = told.get(each.notice());
            if (person.isEmpty()) {
                each.drop(DropReason.NOT_AT_WORK, now);
            } else if (notice == null || notice.isRead()) {
                each.drop(DropReason.READ, now);
            } else if (isSwitchedOff(wishes, each)) {
                each.drop(DropReason.SWITCHED_OFF, now);
            } else {
                wanted.add(each);
                rows.add(notice.row());
            }
        }
        if (person.isEmpty() || wanted.isEmpty()) {
            return null;
        }
        return channel == NoticeChannel.MAIL
                ? mail(parcel, account, person.get(), wanted, rows, now)
                : phone(parcel, person.get(), wanted, rows, now);
    }

    private boolean isSwitchedOff(Map<String, Wish> wishes, NoticeDelivery delivery) {
        return kinds.find(delivery.kind())
                .map(kind -> wishes.getOrDefault(kind.code(), Wish.AT_FIRST).within(kind))
                .filter(wish -> wish.by(delivery.channel()) != NoticePace.NEVER)
                .isEmpty();
    }

    private @Nullable Parcel mail(
            long parcel,
            long account,
            Addressee person,
            List<NoticeDelivery> wanted,
            List<NoticeRow> rows,
            Instant now) {
        Optional<String> address = settings.findById(account).flatMap(NoticeSettings::mail);
        if (!mailer.isSetUp() || address.isEmpty()) {
            DropReason why = mailer.isSetUp() ? DropReason.NO_ADDRESS : DropReason.NOT_SET_UP;
            wanted.forEach(each -> each.drop(why, now));
            return null;
        }
        Letter letter = letters.mail(rows, person.language());
        return new Parcel(
                parcel,
                new Mail("notice-" + parcel, address.get(), letter.subject(), letter.text(), letter.html(), null));
    }

    /** Nothing is left for the line: the queue of text messages has it. */
    private @Nullable Parcel phone(
            long parcel, Addressee person, List<NoticeDelivery> wanted, List<NoticeRow> rows, Instant now) {
        if (!phone.isSetUp()) {
            wanted.forEach(each -> each.drop(DropReason.NOT_SET_UP, now));
        } else if (phone.send("notice:" + parcel, person.place(), letters.phone(rows, person.language()))) {
            wanted.forEach(each -> each.sent(now));
        } else {
            wanted.forEach(each -> each.drop(DropReason.NO_ADDRESS, now));
        }
        return null;
    }

    private void send(Parcel parcel) {
        try {
            mailer.send(parcel.mail);
            settle(parcel, each -> each.sent(clock.instant()));
        } catch (MailException notTaken) {
            log.warn("The mail server did not take a notice: {}", notTaken.getMessage());
            boolean unsure = Mailer.mayHaveArrived(notTaken);
            String why = String.valueOf(notTaken.getMostSpecificCause().getMessage());
            settle(parcel, each -> {
                if (unsure) {
                    each.unsure(clock.instant());
                } else if (each.attempts() >= MOST_ATTEMPTS) {
                    each.giveUp(why, clock.instant());
                } else {
                    each.back(clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << (each.attempts() - 1))), why);
                }
            });
        }
    }

    private void settle(Parcel parcel, Consumer<NoticeDelivery> verb) {
        inTransaction(() -> {
            deliveries.findByParcelOrderByNoticeId(parcel.id).stream()
                    .filter(each -> each.state() == DeliveryState.SENDING)
                    .forEach(verb);
            return parcel;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return scope.asSystem(AS, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
