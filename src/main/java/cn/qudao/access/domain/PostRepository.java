package cn.qudao.access.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PostRepository extends JpaRepository<Post, Long> {

    List<Post> findByAccountIdInOrderBySince(Collection<Long> accounts);

    /** What accounts hold today, with the roles' names. */
    @Query("""
            select new cn.qudao.access.domain.PostLine(p.accountId, r.code, r.name, p.scopeKey)
            from Post p join Role r on r.id = p.roleId
            where p.accountId in :accounts and p.since <= :today and (p.until is null or p.until >= :today)
            order by p.since, p.id""")
    List<PostLine> held(Collection<Long> accounts, LocalDate today);

    /** Pairs of post and role, with the excluded units. */
    @Query("""
            select p, r from Post p join Role r on r.id = p.roleId left join fetch p.excludedUnits
            where p.accountId in :accounts order by p.since, p.id""")
    List<Object[]> withRoles(Collection<Long> accounts);

    /** Pairs of a post that was lent and the account that it was lent to. */
    @Query("""
            select p, a from Post p join Account a on a.id = p.accountId
            where p.delegatedFrom = :post order by p.since, p.id""")
    List<Object[]> lent(long post);

    boolean existsByUnitIdIn(Collection<Long> units);

    @Query("select count(p) > 0 from Post p join p.excludedUnits u where u in :units")
    boolean exclude(Collection<Long> units);

    /** For each post that the account holds on the day, whether its role asks for a second factor. */
    @Query("""
            select r.needsSecondFactor from Post p join Role r on r.id = p.roleId
            where p.accountId = :account
            and p.since <= :today and (p.until is null or p.until >= :today)""")
    List<Boolean> secondFactors(long account, LocalDate today);

    /** The enabled accounts that hold a role at a place on the day. */
    @Query("""
            select distinct p.accountId from Post p
            join Role r on r.id = p.roleId
            join Account a on a.id = p.accountId
            where p.scopeKey = :place and r.code = :role and a.enabled = true
            and p.since <= :today and (p.until is null or p.until >= :today)
            order by p.accountId""")
    List<Long> holders(long place, String role, LocalDate today);

    /** Who holds any post at a place. */
    record Holder(long place, long account) {}

    @Query("""
            select distinct p.scopeKey as place, p.accountId as account from Post p
            join Account a on a.id = p.accountId
            where p.scopeKey in :places and a.enabled = true
            and p.since <= :today and (p.until is null or p.until >= :today)
            order by p.scopeKey, p.accountId""")
    List<Holder> holders(Collection<Long> places, LocalDate today);

    @Modifying(flushAutomatically = true)
    @Query("update Post p set p.scopeKey = p.scopeKey + :shift where p.scopeKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
