package cn.qudao.access.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

    Optional<Account> findBySignInName(String signInName);

    boolean existsByUnitIdIn(Collection<Long> units);

    /** In the order of the sign-in names, from the one after the given name on. */
    @Query("""
            select a from Account a
            where a.signInName > :after
            and (:pattern is null or a.signInName like :pattern escape '!' or a.displayName like :pattern escape '!')
            and a.scopeKey between :lo and :hi
            and (:enabled is null or a.enabled = :enabled)
            and (:role is null or exists (
                select p from Post p join Role r on r.id = p.roleId
                where p.accountId = a.id and r.code = :role
                and p.since <= :today and (p.until is null or p.until >= :today)))
            order by a.signInName""")
    List<Account> search(
            String after,
            @Nullable String pattern,
            long lo,
            long hi,
            @Nullable Boolean enabled,
            @Nullable String role,
            LocalDate today,
            Limit limit);

    @Modifying(flushAutomatically = true)
    @Query("update Account a set a.scopeKey = a.scopeKey + :shift where a.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
