package cn.qudao.sms.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.MessageState;
import cn.qudao.sms.SmsPermissions;
import cn.qudao.sms.domain.MessageFilter;
import cn.qudao.sms.domain.MessageList;
import cn.qudao.sms.domain.OutgoingRow;
import cn.qudao.sms.domain.Queue;
import cn.qudao.sms.door.Gateway;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What phones are sent, and whether it has arrived. */
@Route("messages-out")
@Menu(title = "menu.messages-out", icon = "vaadin:outbox", order = 33.5)
@Requires(SmsPermissions.VIEW)
class MessagesOutView extends Page implements BeforeEnterObserver {

    private final transient MessageList messages;
    private final transient Where where;
    private final ListFilter<MessageKind> kind;
    private final ListFilter<MessageState> state;
    private final ListFrame<Line> list;

    /** @param place null for one that the post does not see */
    private record Line(OutgoingRow row, @Nullable String place) {}

    MessagesOutView(
            MessageList messages,
            Gateway gateway,
            Queue queue,
            Units units,
            CurrentUser user,
            Clock clock,
            ListFrames lists) {
        super("menu.messages-out");
        this.messages = messages;
        this.where = new Where(this, units, user, clock);
        kind = ListFilter.choice(
                "kind",
                getTranslation("sms.kind"),
                List.of(MessageKind.values()),
                MessageKind::name,
                each -> getTranslation("sms.kind." + each));
        state = ListFilter.choice(
                "state",
                getTranslation("sms.state"),
                List.of(MessageState.values()),
                MessageState::name,
                each -> getTranslation("sms.state." + each));
        list = lists.frame("menu.messages-out", "sms.out.empty");
        columns();
        add(
                new LineState(gateway, queue, user, clock),
                list.filters(where.unit, where.from, where.to, kind, state).rows(this::rows));
    }

    private void columns() {
        list.time("time", "sms.time", line -> line.row.at());
        list.text("phone", "sms.phone", line -> line.row.phone());
        list.text("state", "sms.state", line -> list.say("sms.state." + line.row.state()));
        list.text("kind", "sms.kind", line -> list.say("sms.kind." + line.row.kind()));
        list.text("text", "sms.text", line -> line.row.text() == null ? list.say("sms.text.hidden") : line.row.text());
        list.text("place", "sms.place", line -> line.place);
        list.text("code", "sms.code", line -> line.row.code());
        list.number("parts", "sms.parts", line -> line.row.parts()).hidden();
        list.number("attempts", "sms.attempts", line -> line.row.attempts()).hidden();
        list.time("sent", "sms.sent", line -> line.row.sentAt()).hidden();
        list.time("finished", "sms.finished", line -> line.row.finishedAt()).hidden();
    }

    private ListRows<Line> rows() {
        MessageFilter filter = where.asked();
        MessageKind wantedKind = kind.value().orElse(null);
        MessageState wantedState = state.value().orElse(null);
        return ListRows.of(
                portion -> messages.outgoing(filter, wantedKind, wantedState, portion)
                        .map(this::named),
                () -> messages.count(filter, wantedKind, wantedState));
    }

    private List<Line> named(List<OutgoingRow> rows) {
        Map<Long, String> names = where.names(rows, OutgoingRow::place);
        return rows.stream()
                .map(row -> new Line(row, Where.name(names, row.place())))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
