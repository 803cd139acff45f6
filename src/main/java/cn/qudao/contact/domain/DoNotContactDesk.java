package cn.qudao.contact.domain;

import cn.qudao.contact.ContactChannel;
import cn.qudao.contact.ContactPermissions;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The do-not-contact list: puts numbers on it and takes them off, each in one step and with its reason. */
@Service
@Requires(ContactPermissions.EXCLUDE)
@Transactional
public class DoNotContactDesk {

    /** Counts stop here. */
    private static final int COUNTED = 10_000;

    private final DoNotContactRepository entries;
    private final SubscriberNumbers numbers;
    private final CurrentUser user;
    private final Clock clock;

    DoNotContactDesk(DoNotContactRepository entries, SubscriberNumbers numbers, CurrentUser user, Clock clock) {
        this.entries = entries;
        this.numbers = numbers;
        this.user = user;
        this.clock = clock;
    }

    public void put(SubscriberNumber number, DoNotContactForm form) {
        Instant now = clock.instant();
        DoNotContact entry = new DoNotContact(numbers.protect(number), form, who(), now);
        entries.inForce(numbers.hash(number), DoNotContact.code(form.channel())).ifPresent(known -> {
            known.requireOver(now);
            entries.flush();
        });
        try {
            entries.saveAndFlush(entry);
        } catch (DataIntegrityViolationException anotherWasFirst) {
            throw new RuleViolation("contact.do-not-contact.stands");
        }
    }

    public void lift(long id, String reason) {
        entries.findById(id).orElseThrow(NotFound::new).lift(reason, who(), clock.instant());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Slice<DoNotContactRow> page(DoNotContactFilter filter, Portion portion) {
        Instant now = clock.instant();
        List<DoNotContact> found = entries.page(
                hash(filter),
                channel(filter),
                filter.stands(),
                now,
                portion.afterNumber().orElse(null),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), DoNotContact::id)
                .map(rows -> rows.stream()
                        .map(entry -> entry.row(numbers.masked(entry.subscriber()), now))
                        .toList());
    }

    @Transactional(readOnly = true)
    public long count(DoNotContactFilter filter) {
        return entries.count(hash(filter), channel(filter), filter.stands(), clock.instant(), COUNTED + 1);
    }

    private byte @Nullable [] hash(DoNotContactFilter filter) {
        return filter.number() == null ? null : numbers.hash(filter.number());
    }

    private static @Nullable String channel(DoNotContactFilter filter) {
        ContactChannel channel = filter.channel();
        return channel == null ? null : channel.name();
    }

    private String who() {
        return user.find().map(Actor::displayName).orElse("");
    }
}
