package cn.qudao.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

/** What accounts did before the portal kept them: for the demo, and for whoever comes from an older system. */
public interface AccountHistory {

    /** The accounts and their posts are known since then. */
    void openedOn(LocalDate day, Collection<AccountId> accounts);

    /** Writes sign-ins of the past, thousands in a statement; how many. */
    long add(Stream<PastSignIn> signIns);
}
