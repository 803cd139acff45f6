package cn.qudao.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Accounts for other modules: the import and the demo open them, responsibility is given to them. */
public interface Accounts {

    Optional<AccountId> find(String signInName);

    /**
     * Opens accounts, all or none. They cannot sign in before {@link #setPassword}: hashing is slow on purpose, and most
     * of tens of thousands of accounts never sign in.
     */
    List<AccountId> open(Collection<NewAccount> accounts);

    /** @param initial the person must choose another at the first sign-in */
    void setPassword(AccountId account, String password, boolean initial);
}
