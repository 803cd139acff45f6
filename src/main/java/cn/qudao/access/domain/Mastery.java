package cn.qudao.access.domain;

import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Nobody may become more than he is by way of another's account: whoever administers one must stand above all that its
 * posts open, and can give no more than he has himself.
 */
@Component
class Mastery {

    private final PostRepository posts;
    private final RoleRepository roles;
    private final GivableRoles givable;
    private final Units units;
    private final Scope scope;
    private final CurrentUser user;
    private final Clock clock;

    Mastery(
            PostRepository posts,
            RoleRepository roles,
            GivableRoles givable,
            Units units,
            Scope scope,
            CurrentUser user,
            Clock clock) {
        this.posts = posts;
        this.roles = roles;
        this.givable = givable;
        this.units = units;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    void require(Account account) {
        if (scope.isSystem()) {
            return;
        }
        Actor actor = user.get();
        LocalDate today = LocalDate.now(clock);
        // Also the posts that lie outside the scope, and those most of all.
        List<Post> held = scope.asSystem(
                "who masters whom",
                () -> posts.findByAccountIdInOrderBySince(List.of(account.id().value())).stream()
                        .filter(post -> !post.isOver(today))
                        .toList());
        Map<Long, Role> byId = roles.findAll().stream().collect(Collectors.toMap(Role::id, Function.identity()));
        for (Post post : held) {
            Role role = byId.get(post.roleId());
            boolean below = actor.place().contains(post.place())
                    && actor.sees(post.place().key());
            if (!below || role == null || !givable.hold(role)) {
                throw new RuleViolation("access.account.above", account.signInName());
            }
        }
    }

    void requireNotOneself(Account account) {
        if (!scope.isSystem() && user.get().accountId() == account.id().value()) {
            throw new RuleViolation("access.account.oneself");
        }
    }

    void requireGivable(Role role) {
        if (!givable.hold(role)) {
            throw RuleViolation.at("role", "access.post.role-above");
        }
    }

    /** Those wanted, which must lie below the post's unit, and those that the giver does not reach himself. */
    Set<UnitId> exclusions(Place place, Collection<UnitId> wanted) {
        Set<UnitId> all = new LinkedHashSet<>();
        for (UnitId unit : wanted) {
            Place excluded = units.find(unit)
                    .map(UnitRow::place)
                    .orElseThrow(() -> RuleViolation.at("excluded", "access.post.exclusion-outside"));
            if (!place.contains(excluded) || place.equals(excluded)) {
                throw RuleViolation.at("excluded", "access.post.exclusion-outside");
            }
            all.add(unit);
        }
        if (!scope.isSystem()) {
            List<Place> own =
                    user.get().excluded().stream().filter(place::contains).toList();
            scope.asSystem("exclusions of the giver", () -> units.at(own)).values().stream()
                    .map(UnitRow::id)
                    .forEach(all::add);
        }
        return all;
    }
}
