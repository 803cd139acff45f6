package cn.qudao.notice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, Long> {

    List<Notice> findByAccountIdOrderByIdDesc(long accountId, Limit limit);

    Optional<Notice> findByIdAndAccountId(long id, long accountId);

    int countByAccountIdAndReadAtIsNull(long accountId);

    @Modifying
    @Query("update Notice n set n.readAt = :at where n.accountId = :account and n.readAt is null")
    void readAll(long account, Instant at);
}
