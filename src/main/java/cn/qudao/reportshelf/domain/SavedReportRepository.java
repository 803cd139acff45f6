package cn.qudao.reportshelf.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SavedReportRepository extends JpaRepository<SavedReport, Long> {

    Optional<SavedReport> findByIdAndAccountId(long id, long account);

    Optional<SavedReport> findByAccountIdAndName(long account, String name);

    int countByAccountId(long account);

    /** The own ones, each beside what makes it a favourite of the account. */
    @Query("select s, f from SavedReport s left join Favourite f on f.savedId = s.id and f.accountId = :account"
            + " where s.accountId = :account")
    List<@Nullable Object[]> own(long account);

    /** Those of others that reach the role at one of the places. */
    @Query("select s, f from SavedReport s left join Favourite f on f.savedId = s.id and f.accountId = :account"
            + " where s.sharedRole = :role and s.sharedKey in :places and s.accountId <> :account")
    List<@Nullable Object[]> shared(long account, String role, Collection<Long> places);

    @Query(
            "select s from SavedReport s join Favourite f on f.savedId = s.id where f.accountId = :account order by s.name")
    List<SavedReport> favourites(long account);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            "update versioned SavedReport s set s.sharedKey = s.sharedKey + :shift where s.sharedKey between :lo and :hi")
    void shift(long lo, long hi, long shift);
}
