package cn.qudao.notice.domain;

import cn.qudao.notice.Inboxes;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices in the database, in the transaction that gave rise to them. */
@Component
class StoredInboxes implements Inboxes {

    private final NoticeRepository notices;
    private final Clock clock;

    StoredInboxes(NoticeRepository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(long accountId, String address, String key, Object... arguments) {
        notices.save(new Notice(
                accountId,
                address,
                key,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                clock.instant()));
    }
}
