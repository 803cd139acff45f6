package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.ACCOUNTS;

import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(ACCOUNTS)
@Transactional
class AccountDirectory implements Accounts {

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final RoleRepository roles;
    private final Passwords passwords;
    private final Clock clock;

    AccountDirectory(
            AccountRepository accounts, PostRepository posts, RoleRepository roles, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.roles = roles;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountId> find(String signInName) {
        return accounts.findBySignInName(Account.signInName(signInName)).map(Account::id);
    }

    @Override
    public List<AccountId> open(Collection<NewAccount> wanted) {
        Map<String, Role> byCode = roles.findAll().stream().collect(Collectors.toMap(Role::code, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        List<Account> opened = new ArrayList<>(wanted.size());
        List<Post> given = new ArrayList<>(wanted.size());
        for (NewAccount account : wanted) {
            Account entity = new Account(account, clock.instant());
            opened.add(entity);
            account.posts()
                    .forEach(post -> given.add(new Post(entity.id(), known(byCode.get(post.role())), post, today)));
        }
        accounts.saveAll(opened);
        posts.saveAll(given);
        return opened.stream().map(Account::id).toList();
    }

    @Override
    public void setPassword(AccountId account, String password, boolean initial) {
        accounts.findById(account.value()).orElseThrow(NotFound::new).setPassword(passwords.hash(password), initial);
    }

    private static Role known(@Nullable Role role) {
        if (role == null) {
            throw RuleViolation.at("role", "access.role.unknown");
        }
        return role;
    }
}
