package cn.qudao.access.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountBatchRepository extends Repository<Account, Long> {

    @Query("select a.signInName from Account a where a.signInName in :names")
    List<String> taken(Collection<String> names);

    @Query("select count(a) from Account a where a.id in :accounts")
    long count(Collection<Long> accounts);

    @Query("select count(p) from Post p where p.accountId in :accounts")
    long countPosts(Collection<Long> accounts);

    @Query("select count(a) from Account a where a.id in :accounts and a.lastSignInAt is not null")
    long countSignedIn(Collection<Long> accounts);

    @Modifying(flushAutomatically = true)
    @Query("delete from Post p where p.accountId in :accounts")
    void deletePosts(Collection<Long> accounts);

    @Modifying(flushAutomatically = true)
    @Query("delete from Account a where a.id in :accounts")
    void deleteAccounts(Collection<Long> accounts);
}
