package cn.qudao.notice.domain;

import cn.qudao.mail.Mailer;
import cn.qudao.notice.Inboxes;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticeKind;
import cn.qudao.notice.NoticePace;
import cn.qudao.notice.NoticePhone;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps notices in the database, in the transaction that gave rise to them, and with them the order to bring them out of the portal
 * where the person has asked for that. What nobody wants is not written at all.
 */
@Component
class StoredInboxes implements Inboxes {

    private final NoticeRepository notices;
    private final NoticeChoiceRepository choices;
    private final NoticeSettingsRepository settings;
    private final NoticeDeliveryRepository deliveries;
    private final Mailer mailer;
    private final NoticePhone phone;
    private final Clock clock;

    StoredInboxes(
            NoticeRepository notices,
            NoticeChoiceRepository choices,
            NoticeSettingsRepository settings,
            NoticeDeliveryRepository deliveries,
            Mailer mailer,
            NoticePhone phone,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.settings = settings;
        this.deliveries = deliveries;
        this.mailer = mailer;
        this.phone = phone;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(NoticeKind kind, Collection<Long> accounts, String address, String key, Object... arguments) {
        if (accounts.isEmpty()) {
            return;
        }
        Map<Long, Wish> wishes = choices.findByAccountIdInAndKind(accounts, kind.code()).stream()
                .collect(Collectors.toMap(
                        NoticeChoice::account, choice -> choice.wish().within(kind)));
        Map<Long, NoticeSettings> known = settings(wishes);
        List<String> words = Arrays.stream(arguments).map(String::valueOf).toList();
        Instant now = clock.instant();
        for (long account : Set.copyOf(accounts)) {
            Wish wish = wishes.getOrDefault(account, Wish.AT_FIRST);
            if (!wish.isNothing()) {
                NoticeSettings own = known.get(account);
                List<NoticeChannel> ways = ways(wish, own);
                // Whoever wants it by a way that there is not would hear nothing at all.
                boolean shown = wish.portal() || ways.isEmpty();
                Notice notice = notices.save(new Notice(account, kind.code(), shown, address, key, words, now));
                Hours hours = own == null ? Hours.AT_FIRST : own.hours();
                ways.forEach(way -> deliveries.save(
                        new NoticeDelivery(notice, way, wish.by(way), hours.due(wish.by(way), now), now)));
            }
        }
    }

    /** Of those alone who want something outside the portal. */
    private Map<Long, NoticeSettings> settings(Map<Long, Wish> wishes) {
        List<Long> wanted = wishes.entrySet().stream()
                .filter(wish -> wish.getValue().mail() != NoticePace.NEVER
                        || wish.getValue().phone() != NoticePace.NEVER)
                .map(Map.Entry::getKey)
                .toList();
        return wanted.isEmpty()
                ? Map.of()
                : settings.findAllById(wanted).stream()
                        .collect(Collectors.toMap(NoticeSettings::account, Function.identity()));
    }

    private List<NoticeChannel> ways(Wish wish, @Nullable NoticeSettings own) {
        boolean mail = wish.mail() != NoticePace.NEVER
                && mailer.isSetUp()
                && own != null
                && own.mail().isPresent();
        boolean text = wish.phone() != NoticePace.NEVER && phone.isSetUp();
        List<NoticeChannel> ways = new ArrayList<>();
        if (mail) {
            ways.add(NoticeChannel.MAIL);
        }
        if (text) {
            ways.add(NoticeChannel.PHONE);
        }
        return ways;
    }
}
