package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.ACCOUNTS;

import cn.qudao.access.AccountBatch;
import cn.qudao.access.AccountId;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(ACCOUNTS)
@Transactional
class AccountBatches implements AccountBatch {

    private static final int CHUNK = 1_000;

    private final AccountBatchRepository accounts;
    private final RoleRepository roles;
    private final GivableRoles givable;
    private final Messages messages;
    private final Scope scope;

    AccountBatches(
            AccountBatchRepository accounts,
            RoleRepository roles,
            GivableRoles givable,
            Messages messages,
            Scope scope) {
        this.accounts = accounts;
        this.roles = roles;
        this.givable = givable;
        this.messages = messages;
        this.scope = scope;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> taken(Collection<String> signInNames) {
        Set<String> taken = new HashSet<>();
        scope.asSystem(
                "sign-in names are unique in the whole province",
                () -> inChunks(
                        signInNames.stream().map(Account::signInName).toList(),
                        chunk -> taken.addAll(accounts.taken(chunk))));
        return taken;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> givableRoles() {
        Map<String, String> words = new HashMap<>();
        for (Role role : roles.findAll()) {
            if (givable.hold(role)) {
                words.put(role.code().toLowerCase(Locale.ROOT), role.code());
                Messages.LANGUAGES.forEach(
                        language -> words.put(name(role, language).toLowerCase(Locale.ROOT), role.code()));
            }
        }
        return words;
    }

    @Override
    public void withdraw(Collection<AccountId> withdrawn) {
        List<Long> ids = withdrawn.stream().map(AccountId::value).toList();
        inChunks(ids, chunk -> {
            requireAllVisible(chunk);
            if (accounts.countSignedIn(chunk) > 0) {
                throw new RuleViolation("access.account.has-signed-in");
            }
            accounts.deletePosts(chunk);
            accounts.deleteAccounts(chunk);
        });
    }

    /** Accounts may have moved since, and got posts elsewhere. */
    private void requireAllVisible(List<Long> chunk) {
        long visible = accounts.count(chunk) + accounts.countPosts(chunk);
        long all = scope.asSystem(
                "accounts to withdraw that lie elsewhere", () -> accounts.count(chunk) + accounts.countPosts(chunk));
        if (visible != all) {
            throw new RuleViolation("access.account.hidden");
        }
    }

    private String name(Role role, Locale language) {
        String own = role.name();
        return own == null ? messages.text(language, "access.role." + role.code()) : own;
    }

    private static <T> void inChunks(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = new ArrayList<>(all);
        for (int i = 0; i < list.size(); i += CHUNK) {
            work.accept(list.subList(i, Math.min(list.size(), i + CHUNK)));
        }
    }
}
