package cn.qudao.notice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository extends JpaRepository<Notice, Long> {

    List<Notice> findByAccountIdAndShownTrueOrderByIdDesc(long accountId, Limit limit);

    /** Newest first, from an id on. */
    @Query("select n from Notice n where n.accountId = :account and n.shown = true and n.id < :before"
            + " and (:unread = false or n.readAt is null) order by n.id desc")
    List<Notice> page(long account, boolean unread, long before, Limit limit);

    @Query("select count(*) from (select n.id as id from Notice n where n.accountId = :account and n.shown = true"
            + " and (:unread = false or n.readAt is null) order by n.id limit :most) c")
    long count(long account, boolean unread, int most);

    Optional<Notice> findByIdAndAccountId(long id, long accountId);

    int countByAccountIdAndShownTrueAndReadAtIsNull(long accountId);

    @Modifying
    @Query("update Notice n set n.readAt = :at where n.accountId = :account and n.shown = true and n.readAt is null")
    void readAll(long account, Instant at);

    /** Those of the last seconds, for the bells. */
    @Query("select n.id as notice, n.accountId as account from Notice n where n.id > :after and n.shown = true")
    List<Fresh> since(long after);

    interface Fresh {

        long getNotice();

        long getAccount();
    }

    @Query("select n.accountId as account, count(n) as unread from Notice n"
            + " where n.accountId in :accounts and n.shown = true and n.readAt is null group by n.accountId")
    List<Unread> unread(Collection<Long> accounts);

    interface Unread {

        long getAccount();

        long getUnread();
    }
}
