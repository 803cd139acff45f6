package cn.qudao.reportshelf.domain;

import cn.qudao.reporting.RunWatch.Way;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PastRunRepository extends JpaRepository<PastRun, Long> {

    String WANTED = " from PastRun r where (:account is null or r.accountId = :account)"
            + " and r.startedAt >= :from and r.startedAt < :to"
            + " and (:way is null or r.way = :way) and (:report is null or r.report = :report)"
            + " and (:person is null or r.person like :person escape '!')";

    /** The newest first; ids go by time. */
    @Query("select r" + WANTED + " and r.id < :before order by r.id desc")
    List<PastRun> page(
            @Nullable Long account,
            Instant from,
            Instant to,
            @Nullable Way way,
            @Nullable String report,
            @Nullable String person,
            long before,
            Limit limit);

    @Query("select count(*) from (select r.id as id" + WANTED + " order by r.id desc limit :most) as counted")
    long count(
            @Nullable Long account,
            Instant from,
            Instant to,
            @Nullable Way way,
            @Nullable String report,
            @Nullable String person,
            int most);

    @Modifying
    @Query("delete from PastRun r where r.startedAt < :before")
    int forget(Instant before);
}
