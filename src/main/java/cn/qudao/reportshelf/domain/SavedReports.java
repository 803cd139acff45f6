package cn.qudao.reportshelf.domain;

import cn.qudao.access.RoleNames;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Remembered;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.notice.Inboxes;
import cn.qudao.reportshelf.ReportShelfPermissions;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The settings of reports that the person has saved, or that others share with the role at work. */
@Service
@Requires
public class SavedReports {

    public static final int MOST = 100;

    /** So many people's favourites are remembered at a time. */
    private static final int PEOPLE = 5_000;

    private final SavedReportRepository saved;
    private final FavouriteRepository favourites;
    private final SubscriptionRepository subscriptions;
    private final Inboxes inboxes;
    private final RoleNames roles;
    private final CurrentUser user;
    private final Retrying retrying;
    private final Clock clock;
    private final Map<Long, Remembered<List<SavedReport>>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Remembered<List<SavedReport>>> eldest) {
                    return size() > PEOPLE;
                }
            });

    SavedReports(
            SavedReportRepository saved,
            FavouriteRepository favourites,
            SubscriptionRepository subscriptions,
            Inboxes inboxes,
            RoleNames roles,
            CurrentUser user,
            Retrying retrying,
            Clock clock) {
        this.saved = saved;
        this.favourites = favourites;
        this.subscriptions = subscriptions;
        this.inboxes = inboxes;
        this.roles = roles;
        this.user = user;
        this.retrying = retrying;
        this.clock = clock;
    }

    /** By name, the own ones first. */
    @Transactional(readOnly = true)
    public List<SavedRow> all() {
        Actor actor = user.get();
        return Stream.concat(
                        saved.own(actor.accountId()).stream(),
                        saved.shared(actor.accountId(), actor.role(), SavedReport.above(actor.place())).stream())
                .map(found -> row(found, actor))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(SavedRow::own).reversed().thenComparing(SavedRow::name))
                .toList();
    }

    /** The home page shows them each time, so they are remembered; what others change of theirs is seen in a minute. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<SavedRow> favourites() {
        Actor actor = user.get();
        return remembered().get().stream()
                .filter(found -> found.isOpenTo(actor))
                .map(found -> found.row(actor.accountId(), true))
                .toList();
    }

    private Remembered<List<SavedReport>> remembered() {
        return remembered.computeIfAbsent(
                user.get().accountId(), account -> new Remembered<>(() -> saved.favourites(account), clock));
    }

    private static Optional<SavedRow> row(@Nullable Object[] found, Actor actor) {
        return found[0] instanceof SavedReport report
                ? Optional.of(report.row(actor.accountId(), found[1] != null))
                : Optional.empty();
    }

    /** Under a name that the person has used before, it takes the place of what it meant. */
    public long save(String name, Question question, boolean favourite) {
        return retrying.run(() -> {
            remembered().changed();
            long account = user.get().accountId();
            Optional<SavedReport> known = saved.findByAccountIdAndName(account, SavedReport.name(name));
            known.ifPresent(report -> report.asks(question));
            long id = known.orElseGet(() -> add(account, name, question)).id();
            if (favourite) {
                star(account, id);
            }
            return id;
        });
    }

    private SavedReport add(long account, String name, Question question) {
        if (saved.countByAccountId(account) >= MOST) {
            throw RuleViolation.at("name", "reportshelf.saved.too-many", MOST);
        }
        return saved.saveAndFlush(new SavedReport(account, name, question));
    }

    @Transactional
    public void rename(long id, String name) {
        SavedReport renamed = own(id);
        saved.findByAccountIdAndName(user.get().accountId(), SavedReport.name(name))
                .filter(other -> other.id() != id)
                .ifPresent(other -> {
                    throw RuleViolation.at("name", "reportshelf.saved.name-taken", other.name());
                });
        renamed.rename(name);
    }

    /** Whoever else gets it by subscription is told that it comes no more. */
    @Transactional
    public void delete(long id) {
        SavedReport gone = own(id);
        favourites.dropAll(id);
        subscriptions.findBySavedId(id).forEach(subscription -> {
            if (!gone.belongsTo(subscription.account())) {
                inboxes.tell(
                        ReportNotices.FILES,
                        subscription.account(),
                        "saved-reports",
                        "reportshelf.notice.subscription-ended",
                        gone.name());
            }
            subscriptions.delete(subscription);
        });
        subscriptions.flush();
        saved.delete(gone);
    }

    /** @param role null: from now on with nobody */
    @Transactional
    @Requires(ReportShelfPermissions.SHARE)
    public void share(long id, @Nullable String role) {
        SavedReport shared = own(id);
        if (role == null) {
            shared.keepToOneself();
            return;
        }
        if (roles.all().stream().noneMatch(known -> known.code().equals(role))) {
            throw RuleViolation.at("role", "access.role.unknown");
        }
        shared.share(role, user.get());
    }

    /** @throws NotFound for what is neither the own nor shared with the role at work */
    @Transactional
    public void star(long id, boolean wanted) {
        remembered().changed();
        Actor actor = user.get();
        if (wanted) {
            if (saved.findById(id).filter(report -> report.isOpenTo(actor)).isEmpty()) {
                throw new NotFound();
            }
            star(actor.accountId(), id);
        } else {
            favourites.drop(actor.accountId(), id);
        }
    }

    private void star(long account, long id) {
        if (!favourites.existsByAccountIdAndSavedId(account, id)) {
            favourites.save(new Favourite(account, id));
        }
    }

    /** To be changed. */
    private SavedReport own(long id) {
        remembered().changed();
        return saved.findByIdAndAccountId(id, user.get().accountId()).orElseThrow(NotFound::new);
    }
}
