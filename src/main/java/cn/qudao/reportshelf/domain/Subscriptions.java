package cn.qudao.reportshelf.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Retrying;
import cn.qudao.mail.Mailer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which of the saved settings come to the person by themselves. */
@Service
@Requires
public class Subscriptions {

    private final SubscriptionRepository subscriptions;
    private final SavedReportRepository saved;
    private final Mailer mailer;
    private final Workdays workdays;
    private final CurrentUser user;
    private final Retrying retrying;
    private final Clock clock;

    Subscriptions(
            SubscriptionRepository subscriptions,
            SavedReportRepository saved,
            Mailer mailer,
            Workdays workdays,
            CurrentUser user,
            Retrying retrying,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.saved = saved;
        this.mailer = mailer;
        this.workdays = workdays;
        this.user = user;
        this.retrying = retrying;
        this.clock = clock;
    }

    /** By the setting that comes. */
    @Transactional(readOnly = true)
    public Map<Long, SubscriptionRow> own() {
        return subscriptions.findByAccountId(user.get().accountId()).stream()
                .map(Subscription::row)
                .collect(Collectors.toMap(SubscriptionRow::saved, Function.identity()));
    }

    public boolean hasMail() {
        return mailer.isSetUp();
    }

    /** In place of an earlier one. */
    public void subscribe(long savedId, SubscriptionForm form) {
        if (form.mail() != null) {
            mailer.check(form.mail());
        }
        retrying.run(() -> {
            Actor actor = user.get();
            if (saved.findById(savedId).filter(report -> report.isOpenTo(actor)).isEmpty()) {
                throw new NotFound();
            }
            Optional<Subscription> known = subscriptions.findByAccountIdAndSavedId(actor.accountId(), savedId);
            known.ifPresent(present -> present.becomes(actor, form, clock.instant(), workdays::includes));
            return known.orElseGet(() -> subscriptions.saveAndFlush(
                    new Subscription(savedId, actor, form, clock.instant(), workdays::includes)));
        });
    }

    @Transactional
    public void end(long savedId) {
        subscriptions.findByAccountIdAndSavedId(user.get().accountId(), savedId).ifPresent(subscriptions::delete);
    }
}
