package cn.qudao.notice.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.Inbox.Line;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.ListRows;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;

/** All that a person was told, read and unread, and what became of it outside the portal. */
@Route("notices")
@Requires
class NoticesView extends Page implements BeforeEnterObserver {

    private static final String UNREAD = "unread";

    private final transient Inbox inbox;
    private final ListFilter<String> part;
    private final ListFrame<Line> list;

    NoticesView(Inbox inbox, ListFrames lists) {
        super("notice.list");
        this.inbox = inbox;
        part = ListFilter.choice(
                "part",
                getTranslation("notice.part"),
                List.of(UNREAD),
                each -> each,
                each -> getTranslation("notice.unread"));
        list = lists.frame("notice.list", "notice.none");
        list.text("text", "notice.text", this::text)
                .leadsTo(line -> "notices/" + line.notice().id());
        list.text(
                "state", "notice.read-state", line -> list.say(line.notice().read() ? "notice.read" : "notice.unread"));
        list.time("time", "notice.time", line -> line.notice().at());
        list.text(
                "kind",
                "notice.kind",
                line -> DeliveryWords.kind(list, line.notice().kind()));
        list.text("ways", "notice.outside", line -> DeliveryWords.all(list, line.ways()));
        Button readAll = new Button(getTranslation("notice.read-all"), event -> {
            inbox.readAll();
            list.refresh();
        });
        actions(readAll, new Anchor(NoticeSettingsView.PATH, getTranslation("notice.settings.title")));
        add(list.filters(part).rows(this::rows));
    }

    private String text(Line line) {
        return list.say(line.notice().key(), line.notice().arguments().toArray());
    }

    private ListRows<Line> rows() {
        boolean unread = part.value().isPresent();
        return ListRows.of(portion -> inbox.page(unread, portion), () -> inbox.count(unread));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
