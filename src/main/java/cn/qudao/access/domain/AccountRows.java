package cn.qudao.access.domain;

import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.AccountForms.PostRow;
import cn.qudao.kernel.Place;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts accounts, posts, roles and units together for the screens, in as many statements for one as for a hundred. */
@Component
class AccountRows {

    private final PostRepository posts;
    private final RoleRepository roles;
    private final Units units;
    private final Clock clock;

    AccountRows(PostRepository posts, RoleRepository roles, Units units, Clock clock) {
        this.posts = posts;
        this.roles = roles;
        this.units = units;
        this.clock = clock;
    }

    List<AccountRow> of(List<Account> accounts) {
        List<Post> held = posts.findByAccountIdInOrderBySince(
                accounts.stream().map(account -> account.id().value()).toList());
        Map<Long, List<PostRow>> byAccount =
                rows(held, accounts.stream().map(Account::place).toList());
        Map<Long, UnitRow> places =
                units.at(accounts.stream().map(Account::place).distinct().toList());
        return accounts.stream()
                .map(account -> account.row(
                        places.get(account.place().key()),
                        byAccount.getOrDefault(account.id().value(), List.of())))
                .toList();
    }

    List<PostRow> posts(List<Post> some) {
        return rows(some, List.of()).values().stream().flatMap(List::stream).toList();
    }

    private Map<Long, List<PostRow>> rows(List<Post> some, Collection<Place> alsoKnown) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, Role> byId = roles.findAll().stream().collect(Collectors.toMap(Role::id, Function.identity()));
        Map<Long, UnitRow> places = units.at(Stream.concat(some.stream().map(Post::place), alsoKnown.stream())
                .distinct()
                .toList());
        return some.stream()
                .collect(Collectors.groupingBy(
                        post -> post.account().value(),
                        Collectors.mapping(
                                post -> row(post, Objects.requireNonNull(byId.get(post.roleId())), places, today),
                                Collectors.toList())));
    }

    private static PostRow row(Post post, Role role, Map<Long, UnitRow> places, LocalDate today) {
        return new PostRow(
                post.id(),
                role.code(),
                role.name(),
                places.get(post.place().key()),
                post.since(),
                post.until(),
                post.isDelegated(),
                post.isOver(today),
                post.excludedUnits());
    }
}
