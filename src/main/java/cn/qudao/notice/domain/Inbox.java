package cn.qudao.notice.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Portion;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the person at work. */
@Service
@Requires
@Transactional
public class Inbox {

    private static final int SHOWN = 20;
    private static final int MOST_COUNTED = 10_000;

    private final NoticeRepository notices;
    private final NoticeDeliveryRepository deliveries;
    private final Bells bells;
    private final CurrentUser user;
    private final Clock clock;

    Inbox(NoticeRepository notices, NoticeDeliveryRepository deliveries, Bells bells, CurrentUser user, Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.bells = bells;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int unread() {
        return notices.countByAccountIdAndShownTrueAndReadAtIsNull(user.get().accountId());
    }

    @Transactional(readOnly = true)
    public List<NoticeRow> newest() {
        return notices.findByAccountIdAndShownTrueOrderByIdDesc(user.get().accountId(), Limit.of(SHOWN)).stream()
                .map(Notice::row)
                .toList();
    }

    /** @param ways what became of it outside the portal */
    public record Line(NoticeRow notice, List<DeliveryRow> ways) {}

    /** All that stands in the portal, the newest first. */
    @Transactional(readOnly = true)
    public Slice<Line> page(boolean unread, Portion portion) {
        List<Notice> found = notices.page(
                user.get().accountId(),
                unread,
                portion.afterNumber().orElse(Long.MAX_VALUE),
                Limit.of(portion.size() + 1));
        return Slice.of(found, portion.size(), Notice::id).map(this::lines);
    }

    private List<Line> lines(List<Notice> rows) {
        Map<Long, List<DeliveryRow>> ways =
                deliveries
                        .findByNoticeIdInOrderByChannel(
                                rows.stream().map(Notice::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                NoticeDelivery::notice, Collectors.mapping(NoticeDelivery::row, Collectors.toList())));
        return rows.stream()
                .map(notice -> new Line(notice.row(), ways.getOrDefault(notice.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(boolean unread) {
        return notices.count(user.get().accountId(), unread, MOST_COUNTED + 1);
    }

    /** Where it leads. */
    public String read(long id) {
        long account = user.get().accountId();
        Notice notice = notices.findByIdAndAccountId(id, account).orElseThrow(NotFound::new);
        notice.read(clock.instant());
        bells.changed(account);
        return notice.row().address();
    }

    public void readAll() {
        long account = user.get().accountId();
        notices.readAll(account, clock.instant());
        bells.changed(account);
    }
}
