package cn.qudao.access.domain;

import cn.qudao.access.Addressees;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Also where the account belongs to a unit outside the post at work. */
@Component
class StoredAddressees implements Addressees {

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final Scope scope;
    private final Clock clock;

    StoredAddressees(AccountRepository accounts, PostRepository posts, Scope scope, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public Optional<Addressee> find(long account) {
        return scope.asSystem(
                "somebody is written to",
                () -> accounts.findById(account)
                        .map(found -> found.addressee(!posts.held(List.of(account), LocalDate.now(clock))
                                .isEmpty())));
    }
}
