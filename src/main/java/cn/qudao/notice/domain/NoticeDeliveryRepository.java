package cn.qudao.notice.domain;

import cn.qudao.notice.NoticeChannel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoticeDeliveryRepository extends JpaRepository<NoticeDelivery, Long> {

    @Query("select d from NoticeDelivery d where d.state = WAITING and d.dueAt <= :now order by d.dueAt")
    List<NoticeDelivery> due(Instant now, Limit limit);

    /** Whoever held them has died amid sending. */
    @Query("select d from NoticeDelivery d where d.state = SENDING and d.dueAt < :now order by d.dueAt")
    List<NoticeDelivery> lost(Instant now, Limit limit);

    /** All that are due for a person by a way go out together; until then nobody else tries. */
    @Modifying(clearAutomatically = true)
    @Query(
            "update versioned NoticeDelivery d set d.state = SENDING, d.dueAt = :until, d.attempts = d.attempts + 1, d.parcel = :parcel"
                    + " where d.accountId = :account and d.channel = :channel and d.state = WAITING and d.dueAt <= :now")
    int claim(long account, NoticeChannel channel, Instant now, Instant until, long parcel);

    List<NoticeDelivery> findByParcelOrderByNoticeId(long parcel);

    List<NoticeDelivery> findByNoticeIdInOrderByChannel(Collection<Long> notices);
}
