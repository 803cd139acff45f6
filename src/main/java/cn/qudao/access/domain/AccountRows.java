package cn.qudao.access.domain;

import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.AccountForms.PostRow;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts accounts, posts, roles and units together for the screens, in as many statements for one as for a hundred. */
@Component
class AccountRows {

    private final PostRepository posts;
    private final Units units;
    private final Clock clock;

    AccountRows(PostRepository posts, Units units, Clock clock) {
        this.posts = posts;
        this.units = units;
        this.clock = clock;
    }

    List<AccountRow> of(List<Account> accounts) {
        List<Held> held = held(accounts);
        Map<Long, UnitRow> places = units.at(Stream.concat(
                        accounts.stream().map(Account::place), held.stream().map(each -> each.post.place()))
                .distinct()
                .toList());
        Map<Long, List<PostRow>> byAccount = held.stream()
                .collect(Collectors.groupingBy(
                        each -> each.post.account().value(),
                        Collectors.mapping(each -> row(each.post, each.role, places), Collectors.toList())));
        return accounts.stream()
                .map(account -> account.row(
                        places.get(account.place().key()),
                        byAccount.getOrDefault(account.id().value(), List.of())))
                .toList();
    }

    /** Each once, though it comes once for each unit that it excludes. */
    private List<Held> held(List<Account> accounts) {
        return posts
                .withRoles(
                        accounts.stream().map(account -> account.id().value()).toList())
                .stream()
                .map(pair -> new Held((Post) pair[0], (Role) pair[1]))
                .distinct()
                .toList();
    }

    private PostRow row(Post post, Role role, Map<Long, UnitRow> places) {
        LocalDate today = LocalDate.now(clock);
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

    private record Held(Post post, Role role) {}
}
