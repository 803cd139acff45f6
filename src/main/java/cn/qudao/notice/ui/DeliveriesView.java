package cn.qudao.notice.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Period;
import cn.qudao.kernel.Requires;
import cn.qudao.notice.NoticeChannel;
import cn.qudao.notice.NoticePermissions;
import cn.qudao.notice.domain.DeliveryFilter;
import cn.qudao.notice.domain.DeliveryLine;
import cn.qudao.notice.domain.DeliveryLog;
import cn.qudao.notice.domain.DeliveryState;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Which notices left the portal, and what became of each: for those who look after people's accounts. */
@Route("notice-deliveries")
@Menu(title = "menu.notice-deliveries", icon = "vaadin:envelopes-o", order = 87)
@Requires(NoticePermissions.DELIVERIES)
class DeliveriesView extends Page implements BeforeEnterObserver {

    private static final int DAYS = 7;

    private final transient DeliveryLog log;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final ListFilter<UnitRow> unit;
    private final ListFilter<LocalDate> from;
    private final ListFilter<LocalDate> to;
    private final ListFilter<NoticeChannel> channel;
    private final ListFilter<DeliveryState> state;
    private final ListFrame<DeliveryLine> list;

    DeliveriesView(DeliveryLog log, Units units, CurrentUser user, Clock clock, ListFrames lists) {
        super("menu.notice-deliveries");
        this.log = log;
        this.user = user;
        this.clock = clock;
        unit = ListFilter.of("unit", new UnitPicker(units, getTranslation("org.unit")), UnitRow::code, units::byCode);
        to = ListFilter.day("to", getTranslation("notice.to")).preset(() -> LocalDate.now(clock));
        from = ListFilter.day("from", getTranslation("notice.from")).preset(() -> last().minusDays(DAYS - 1));
        channel = ListFilter.choice(
                "channel",
                getTranslation("notice.channel"),
                List.of(NoticeChannel.MAIL, NoticeChannel.PHONE),
                NoticeChannel::name,
                each -> getTranslation("notice.channel." + each));
        state = ListFilter.choice(
                "state",
                getTranslation("notice.state"),
                List.of(DeliveryState.values()),
                DeliveryState::name,
                each -> getTranslation("notice.state.short." + each));
        list = lists.frame("menu.notice-deliveries", "notice.deliveries.none");
        list.text("person", "notice.person", DeliveryLine::person);
        list.time("time", "notice.time", DeliveryLine::at);
        list.text("kind", "notice.kind", line -> DeliveryWords.kind(list, line.kind()));
        list.text(
                "channel",
                "notice.channel",
                line -> list.say("notice.channel." + line.row().channel()));
        list.text(
                "pace",
                "notice.pace",
                line -> list.say("notice.pace." + line.row().pace()));
        list.text(
                "state",
                "notice.state",
                line -> list.say("notice.state.short." + line.row().state()));
        list.text("reason", "notice.reason", line -> DeliveryWords.reason(list, line.row()));
        list.time("due", "notice.due", line -> line.row().dueAt()).hidden();
        list.time("ended", "notice.ended", line -> line.row().endedAt());
        list.number("attempts", "notice.attempts", DeliveryLine::attempts).hidden();
        list.text("account", "notice.account", DeliveryLine::signInName).hidden();
        add(list.filters(unit, from, to, channel, state).rows(this::rows));
    }

    private LocalDate last() {
        return to.value().orElseGet(() -> LocalDate.now(clock));
    }

    private ListRows<DeliveryLine> rows() {
        LocalDate last = last();
        DeliveryFilter filter = new DeliveryFilter(
                unit.value().map(UnitRow::place).orElseGet(() -> user.get().place()),
                new Period(from.value().filter(day -> !day.isAfter(last)).orElse(last), last),
                channel.value().orElse(null),
                state.value().orElse(null));
        return ListRows.of(portion -> log.page(filter, portion), () -> log.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
