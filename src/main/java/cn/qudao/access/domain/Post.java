package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.access.NewAccount.NewPost;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.scope.ScopedRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A role at a unit, given to an account for a time (row 4), with units below that it does not reach (row 6). */
@Entity
@Table(name = "access_post")
final class Post extends ScopedRow {

    /** A delegation is for a leave, not for good. */
    static final int LONGEST_DELEGATION_DAYS = 92;

    @Id
    private long id;

    private long accountId;
    private long roleId;
    private long unitId;
    private LocalDate since;
    /** The last day. */
    private @Nullable LocalDate until;

    private @Nullable Long delegatedFrom;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 100)
    @CollectionTable(name = "access_post_exclusion", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "unit_id")
    private Set<Long> excludedUnits = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(AccountId account, Role role, NewPost post, LocalDate since) {
        super(post.place());
        this.id = Ids.next();
        this.accountId = account.value();
        this.roleId = role.id();
        this.unitId = post.unit().value();
        this.since = since;
    }

    /** The same role at the same unit for somebody else, until the last day given. */
    Post delegate(AccountId to, LocalDate from, LocalDate lastDay, LocalDate today) {
        if (delegatedFrom != null) {
            throw new RuleViolation("access.delegation.of-delegation");
        }
        if (to.value() == accountId) {
            throw RuleViolation.at("to", "access.delegation.to-oneself");
        }
        if (from.isBefore(today)) {
            throw RuleViolation.at("since", "access.post.past");
        }
        if (lastDay.isBefore(from) || lastDay.isAfter(from.plusDays(LONGEST_DELEGATION_DAYS))) {
            throw RuleViolation.at("until", "access.delegation.period", LONGEST_DELEGATION_DAYS);
        }
        Post delegated = new Post();
        delegated.moveTo(place());
        delegated.id = Ids.next();
        delegated.accountId = to.value();
        delegated.roleId = roleId;
        delegated.unitId = unitId;
        delegated.since = from;
        delegated.until = lastDay;
        delegated.delegatedFrom = id;
        return delegated;
    }

    void lasts(LocalDate from, @Nullable LocalDate lastDay) {
        if (lastDay != null && lastDay.isBefore(from)) {
            throw RuleViolation.at("until", "access.post.backwards");
        }
        this.since = from;
        this.until = lastDay;
    }

    /** From this moment on it opens nothing. */
    void end(LocalDate today) {
        this.until = today.minusDays(1);
    }

    void exclude(Collection<UnitId> units) {
        if (delegatedFrom != null) {
            throw new RuleViolation("access.delegation.exclusions");
        }
        excludedUnits.clear();
        units.forEach(unit -> excludedUnits.add(unit.value()));
    }

    boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    boolean isDelegated() {
        return delegatedFrom != null;
    }

    boolean isDelegatedFrom(long post) {
        return delegatedFrom != null && delegatedFrom == post;
    }

    long id() {
        return id;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    long roleId() {
        return roleId;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    Place place() {
        return Place.of(scopeKey());
    }

    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    Set<Long> excludedUnits() {
        return Set.copyOf(excludedUnits);
    }
}
