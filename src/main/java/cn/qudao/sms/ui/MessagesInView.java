package cn.qudao.sms.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.org.Units;
import cn.qudao.sms.Outcome;
import cn.qudao.sms.SmsPermissions;
import cn.qudao.sms.domain.IncomingRow;
import cn.qudao.sms.domain.MessageFilter;
import cn.qudao.sms.domain.MessageList;
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

/** What clerks have sent, and what became of it. */
@Route("messages-in")
@Menu(title = "menu.messages-in", icon = "vaadin:inbox", order = 33)
@Requires(SmsPermissions.VIEW)
class MessagesInView extends Page implements BeforeEnterObserver {

    private final transient MessageList messages;
    private final transient Messages words;
    private final transient Where where;
    private final ListFilter<Outcome> outcome;
    private final ListFrame<Line> list;

    /** @param place null for one that the post does not see */
    private record Line(IncomingRow row, @Nullable String place) {}

    MessagesInView(
            MessageList messages,
            Gateway gateway,
            Queue queue,
            Units units,
            CurrentUser user,
            Messages words,
            Clock clock,
            ListFrames lists) {
        super("menu.messages-in");
        this.messages = messages;
        this.words = words;
        this.where = new Where(this, units, user, clock);
        outcome = ListFilter.choice(
                "outcome",
                getTranslation("sms.outcome"),
                List.of(Outcome.values()),
                Outcome::name,
                each -> getTranslation("sms.outcome." + each));
        list = lists.frame("menu.messages-in", "sms.in.empty");
        columns();
        add(
                new LineState(gateway, queue, user, clock),
                list.filters(where.unit, where.from, where.to, outcome).rows(this::rows));
    }

    private void columns() {
        list.time("time", "sms.time", line -> line.row.at());
        list.text("sender", "sms.sender", line -> line.row.sender());
        list.text("place", "sms.place", line -> line.place);
        list.text("text", "sms.text", line -> line.row.text());
        list.text("outcome", "sms.outcome", line -> list.say("sms.outcome." + line.row.outcome()));
        list.text(
                "reason",
                "sms.reason",
                line -> line.row.reason() == null ? null : line.row.reason().in(list.language(), words));
    }

    private ListRows<Line> rows() {
        MessageFilter filter = where.asked();
        Outcome wanted = outcome.value().orElse(null);
        return ListRows.of(
                portion -> messages.incoming(filter, wanted, portion).map(this::named),
                () -> messages.count(filter, wanted));
    }

    private List<Line> named(List<IncomingRow> rows) {
        Map<Long, String> names = where.names(rows, IncomingRow::place);
        return rows.stream()
                .map(row -> new Line(row, Where.name(names, row.place())))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
