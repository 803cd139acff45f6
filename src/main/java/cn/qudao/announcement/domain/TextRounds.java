package cn.qudao.announcement.domain;

import cn.qudao.audience.AudiencePhones;
import cn.qudao.audience.AudiencePhones.Phone;
import cn.qudao.contact.Contact;
import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPolicy;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Refusal;
import cn.qudao.scope.Scope;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.Sendings;
import cn.qudao.sms.TextMessage;
import cn.qudao.sms.TextMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the messages of announcements to the queue, some at a time and never more than the line takes soon: the answers and codes of
 * others are not to wait behind a whole province. How far it has come and the messages are one transaction.
 */
@Component
class TextRounds {

    private static final int AT_ONCE = 100;
    private static final int MOST_WAITING = 200;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AFTER_QUIET = Duration.ofMinutes(10);
    private static final String QUIET = "contact.quiet-hours";
    private static final String PURPOSE = "announcement";

    private final AnnouncementTextRepository texts;
    private final AnnouncementRepository announcements;
    private final AudiencePhones phones;
    private final ContactPolicy policy;
    private final SubscriberNumbers numbers;
    private final TextMessages messages;
    private final Sendings sendings;
    private final Scope scope;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TextRounds(
            AnnouncementTextRepository texts,
            AnnouncementRepository announcements,
            AudiencePhones phones,
            ContactPolicy policy,
            SubscriberNumbers numbers,
            TextMessages messages,
            Sendings sendings,
            Scope scope,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.announcements = announcements;
        this.phones = phones;
        this.policy = policy;
        this.numbers = numbers;
        this.messages = messages;
        this.sendings = sendings;
        this.scope = scope;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void send() {
        while (scope.asSystem("announcements go by message", this::some)) {
            // There may be more.
        }
    }

    private boolean some() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<AnnouncementText> next = texts.next(clock.instant(), Limit.of(1));
            next.ifPresent(this::send);
            return next.isPresent();
        }));
    }

    private void send(AnnouncementText text) {
        Instant now = clock.instant();
        Optional<Announcement> current =
                announcements.findById(text.announcement()).filter(found -> found.isCurrent(now));
        if (current.isEmpty()) {
            text.end();
            return;
        }
        long waiting = TextFigures.of(sendings.counts(AnnouncementTexts.origins(text.announcement())))
                .waiting();
        if (waiting > MOST_WAITING) {
            text.wait(now.plus(SOON));
            return;
        }
        List<Phone> some = phones.page(Duties.reading(current.get()), text.upTo(), AT_ONCE);
        if (some.isEmpty()) {
            text.end();
        } else if (isQuiet(some.getFirst(), now)) {
            text.wait(now.plus(AFTER_QUIET));
        } else {
            text.sent(some.getLast().clerk(), send(text, some, now));
        }
    }

    private boolean isQuiet(Phone phone, Instant now) {
        return policy.refusal(new SubscriberNumber(phone.digits()), ContactChannel.SMS, now)
                .filter(refusal -> refusal.rule().equals(QUIET))
                .isPresent();
    }

    /** @return how many may not be sent it */
    private int send(AnnouncementText text, List<Phone> some, Instant now) {
        String origins = AnnouncementTexts.origins(text.announcement());
        List<Contact> contacts = some.stream()
                .map(phone -> new Contact(
                        new SubscriberNumber(phone.digits()),
                        ContactChannel.SMS,
                        now,
                        PURPOSE,
                        PURPOSE + ':' + text.announcement()))
                .toList();
        List<Optional<Refusal>> refusals = policy.contact(contacts);
        int refused = 0;
        for (int i = 0; i < some.size(); i++) {
            if (refusals.get(i).isPresent()) {
                refused++;
            } else {
                SubscriberNumber number = contacts.get(i).number();
                messages.send(new TextMessage(
                        origins + hash(number), MessageKind.NOTICE, some.get(i).place(), number, text.text()));
            }
        }
        return refused;
    }

    private String hash(SubscriberNumber number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(numbers.hash(number));
    }
}
