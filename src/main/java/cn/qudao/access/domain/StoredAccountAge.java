package cn.qudao.access.domain;

import cn.qudao.access.AccountAge;
import cn.qudao.kernel.NotFound;
import cn.qudao.scope.Scope;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Also where the account belongs to a unit outside the post at work. */
@Component
class StoredAccountAge implements AccountAge {

    private final AccountRepository accounts;
    private final Scope scope;

    StoredAccountAge(AccountRepository accounts, Scope scope) {
        this.accounts = accounts;
        this.scope = scope;
    }

    @Override
    public Instant createdAt(long account) {
        return scope.asSystem(
                "the age of an account",
                () -> accounts.findById(account).map(Account::createdAt).orElseThrow(NotFound::new));
    }
}
