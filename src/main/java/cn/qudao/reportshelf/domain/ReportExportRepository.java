package cn.qudao.reportshelf.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Whoever takes a step says from which state: of two processes, or of the maker and who cancels, one comes first. */
interface ReportExportRepository extends JpaRepository<ReportExport, Long> {

    List<ReportExport> findByAccountIdOrderByIdDesc(long account);

    Optional<ReportExport> findByIdAndAccountId(long id, long account);

    int countByAccountIdAndStateIn(long account, Collection<ExportState> states);

    int countByAccountId(long account);

    @Query(
            "select e.id from ReportExport e where e.state = cn.qudao.reportshelf.domain.ExportState.WAITING order by e.id")
    List<Long> waiting(Limit limit);

    @Modifying
    @Query("update versioned ReportExport e set e.state = cn.qudao.reportshelf.domain.ExportState.RUNNING,"
            + " e.runner = :runner, e.aliveAt = :now, e.attempts = e.attempts + 1, e.rowCount = 0"
            + " where e.id = :id and e.state = cn.qudao.reportshelf.domain.ExportState.WAITING")
    int claim(long id, String runner, Instant now);

    @Modifying
    @Query("update ReportExport e set e.rowCount = :rows, e.aliveAt = :now where e.id = :id and e.runner = :runner"
            + " and e.state = cn.qudao.reportshelf.domain.ExportState.RUNNING")
    int progress(long id, String runner, long rows, Instant now);

    @Modifying
    @Query("update ReportExport e set e.aliveAt = :now where e.runner = :runner"
            + " and e.state = cn.qudao.reportshelf.domain.ExportState.RUNNING")
    int alive(String runner, Instant now);

    @Modifying
    @Query("update versioned ReportExport e set e.state = cn.qudao.reportshelf.domain.ExportState.READY,"
            + " e.rowCount = :rows, e.bytes = :bytes, e.fileName = :fileName, e.reach = :reach, e.postId = :post,"
            + " e.finishedAt = :now where e.id = :id and e.runner = :runner"
            + " and e.state = cn.qudao.reportshelf.domain.ExportState.RUNNING")
    int ready(long id, String runner, long rows, long bytes, String fileName, String reach, long post, Instant now);

    @Modifying
    @Query("update versioned ReportExport e set e.state = cn.qudao.reportshelf.domain.ExportState.FAILED,"
            + " e.problem = :problem, e.finishedAt = :now where e.id = :id and e.runner = :runner"
            + " and e.state = cn.qudao.reportshelf.domain.ExportState.RUNNING")
    int failed(long id, @Nullable String runner, String problem, Instant now);

    @Modifying
    @Query("update versioned ReportExport e set e.state = cn.qudao.reportshelf.domain.ExportState.CANCELLED,"
            + " e.finishedAt = :now where e.id = :id and e.accountId = :account"
            + " and e.state in (cn.qudao.reportshelf.domain.ExportState.WAITING,"
            + " cn.qudao.reportshelf.domain.ExportState.RUNNING)")
    int cancel(long id, long account, Instant now);

    /** Its maker has died, or has lost the database. */
    @Query("select e from ReportExport e where e.state = cn.qudao.reportshelf.domain.ExportState.RUNNING"
            + " and e.aliveAt < :before")
    List<ReportExport> silent(Instant before);

    @Modifying
    @Query("update versioned ReportExport e set e.state = cn.qudao.reportshelf.domain.ExportState.WAITING,"
            + " e.runner = null where e.id = :id and e.aliveAt < :before"
            + " and e.state = cn.qudao.reportshelf.domain.ExportState.RUNNING")
    int again(long id, Instant before);

    @Modifying
    @Query("delete from ReportExport e where e.id = :id and e.runner = :runner")
    int drop(long id, String runner);

    @Query("select e from ReportExport e where e.finishedAt < :before")
    List<ReportExport> old(Instant before, Limit limit);

    @Query("select e.id from ReportExport e where e.id in :ids")
    List<Long> known(Collection<Long> ids);
}
