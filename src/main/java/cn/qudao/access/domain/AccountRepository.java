package cn.qudao.access.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

    Optional<Account> findBySignInName(String signInName);

    boolean existsBySignInName(String signInName);

    boolean existsByUnitIdIn(Collection<Long> units);

    String WANTED = """
             where (:pattern is null or a.signInName like :pattern escape '!' or a.displayName like :pattern escape '!')
            and a.scopeKey between :lo and :hi
            and (:enabled is null or a.enabled = :enabled)
            and (:role is null or exists (
                select p from Post p join Role r on r.id = p.roleId
                where p.accountId = a.id and r.code = :role
                and p.since <= :today and (p.until is null or p.until >= :today)))""";

    /** From one sign-in name to another, both without. */
    @Query("select a from Account a" + WANTED + " and a.signInName > :after and a.signInName < :before")
    List<Account> page(
            String after,
            String before,
            @Nullable String pattern,
            long lo,
            long hi,
            @Nullable Boolean enabled,
            @Nullable String role,
            LocalDate today,
            Sort sort,
            Limit limit);

    /** Up to a limit, beyond which nobody needs to know. */
    @Query("select count(*) from (select a.id as id from Account a" + WANTED
            + " order by a.scopeKey limit :limit) as counted")
    long count(
            @Nullable String pattern,
            long lo,
            long hi,
            @Nullable Boolean enabled,
            @Nullable String role,
            LocalDate today,
            int limit);

    @Modifying(flushAutomatically = true)
    @Query("update Account a set a.scopeKey = a.scopeKey + :shift where a.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
