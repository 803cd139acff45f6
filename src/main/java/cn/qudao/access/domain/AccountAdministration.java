package cn.qudao.access.domain;

import static cn.qudao.access.AccessPermissions.ACCOUNTS;

import cn.qudao.access.AccountId;
import cn.qudao.access.NewAccount;
import cn.qudao.access.NewAccount.NewPost;
import cn.qudao.access.domain.AccountForms.AccountForm;
import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.AccountForms.PostForm;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and their posts, in the hands of an administrator of the part of the province they belong to. */
@Service
@Requires(ACCOUNTS)
@Transactional
public class AccountAdministration {

    private final AccountRepository accounts;
    private final PostRepository posts;
    private final RoleRepository roles;
    private final SessionRepository sessions;
    private final AccountRows rows;
    private final Mastery mastery;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Scope scope;
    private final Clock clock;

    AccountAdministration(
            AccountRepository accounts,
            PostRepository posts,
            RoleRepository roles,
            SessionRepository sessions,
            AccountRows rows,
            Mastery mastery,
            Passwords passwords,
            AuditLog audit,
            Scope scope,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.roles = roles;
        this.sessions = sessions;
        this.rows = rows;
        this.mastery = mastery;
        this.passwords = passwords;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AccountRow account(long id) {
        return rows.of(List.of(find(id))).getFirst();
    }

    /** Without a password: the next step is an initial one. */
    public long open(AccountForm form) {
        String name = Account.signInName(form.signInName());
        if (scope.asSystem("sign-in names are unique in the whole province", () -> accounts.existsBySignInName(name))) {
            throw RuleViolation.at("signInName", "access.account.taken");
        }
        NewAccount wanted = new NewAccount(
                form.signInName(),
                form.displayName(),
                form.unit().id(),
                form.unit().place(),
                List.of());
        return accounts.save(new Account(wanted, clock.instant())).id().value();
    }

    public void edit(long id, AccountForm form) {
        Account account = mastered(id);
        account.rename(form.displayName());
        account.belongsTo(form.unit().id(), form.unit().place());
    }

    /** All its sessions end at once. */
    public void disable(long id) {
        Account account = mastered(id);
        mastery.requireNotOneself(account);
        account.disable();
        endAll(account);
    }

    public void enable(long id) {
        mastered(id).enable();
    }

    /** The person chooses another at the next sign-in; all sessions end. */
    public void setInitialPassword(long id, String password) {
        Account account = mastered(id);
        PasswordRules.check("password", password, account.signInName());
        account.setPassword(passwords.hash(password), true);
        endAll(account);
    }

    /** For somebody who has lost the phone and the recovery codes. */
    public void dropSecondFactor(long id) {
        Account account = mastered(id);
        mastery.requireNotOneself(account);
        account.dropSecondFactor();
        endAll(account);
    }

    public void endSessions(long id) {
        endAll(mastered(id));
    }

    public void givePost(long id, PostForm form) {
        Account account = mastered(id);
        Role role = roles.findByCode(form.role()).orElseThrow(() -> RuleViolation.at("role", "access.role.unknown"));
        mastery.requireGivable(role);
        Post post = new Post(
                account.id(),
                role,
                new NewPost(role.code(), form.unit().id(), form.unit().place()),
                form.since());
        post.lasts(form.since(), form.until());
        posts.save(post);
        exclude(post, form);
    }

    /** The role and the unit stay: for others the post is ended and a new one given. */
    public void editPost(long id, PostForm form) {
        Post post = masteredPost(id);
        post.lasts(form.since(), form.until());
        if (!post.isDelegated()) {
            exclude(post, form);
        }
    }

    public void endPost(long id) {
        masteredPost(id).end(LocalDate.now(clock));
    }

    private void exclude(Post post, PostForm form) {
        var before = post.excludedUnits();
        post.exclude(mastery.exclusions(form.unit().place(), form.excluded()));
        if (!before.equals(post.excludedUnits())) {
            audit.record(new AuditEvent(
                    AuditAction.CHANGED,
                    post.place(),
                    "PostExclusions",
                    Long.toString(post.id()),
                    form.unit().name(),
                    Map.of("excludedUnits", post.excludedUnits())));
        }
    }

    private void endAll(Account account) {
        if (sessions.endAll(account.id().value(), 0, clock.instant()) > 0) {
            audit.record(AuditEvent.of(
                            AuditAction.SESSION_ENDED,
                            "Account",
                            Long.toString(account.id().value()),
                            account.signInName())
                    .at(account.place()));
        }
    }

    private Post masteredPost(long id) {
        Post post = posts.findById(id).orElseThrow(NotFound::new);
        mastered(post.account().value());
        return post;
    }

    private Account mastered(long id) {
        Account account = find(id);
        mastery.require(account);
        return account;
    }

    private Account find(long id) {
        return accounts.findById(new AccountId(id).value()).orElseThrow(NotFound::new);
    }
}
