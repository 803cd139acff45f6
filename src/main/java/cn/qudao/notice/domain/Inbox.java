package cn.qudao.notice.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the person at work. */
@Service
@Requires
@Transactional
public class Inbox {

    private static final int SHOWN = 20;

    private final NoticeRepository notices;
    private final CurrentUser user;
    private final Clock clock;

    Inbox(NoticeRepository notices, CurrentUser user, Clock clock) {
        this.notices = notices;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int unread() {
        return notices.countByAccountIdAndReadAtIsNull(user.get().accountId());
    }

    @Transactional(readOnly = true)
    public List<NoticeRow> newest() {
        return notices.findByAccountIdOrderByIdDesc(user.get().accountId(), Limit.of(SHOWN)).stream()
                .map(Notice::row)
                .toList();
    }

    public void read(long id) {
        notices.findByIdAndAccountId(id, user.get().accountId())
                .orElseThrow(NotFound::new)
                .read(clock.instant());
    }

    public void readAll() {
        notices.readAll(user.get().accountId(), clock.instant());
    }
}
