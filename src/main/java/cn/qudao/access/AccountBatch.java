package cn.qudao.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What an import of accounts asks, a set at a time; the accounts themselves are opened by {@link Accounts}. */
public interface AccountBatch {

    /** Those that somebody in the province has already, in lower case. */
    Set<String> taken(Collection<String> signInNames);

    /** The codes of the roles that the person may give, by code and by name in every language, in lower case. */
    Map<String, String> givableRoles();

    /**
     * Takes accounts and their posts away again.
     *
     * @throws cn.qudao.kernel.RuleViolation where somebody has signed in with one
     */
    void withdraw(Collection<AccountId> accounts);
}
