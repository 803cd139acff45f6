package cn.qudao.access.ui;

import cn.qudao.access.domain.OwnAccount;
import cn.qudao.access.domain.SessionRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Where the person is signed in. */
class SessionsSection extends ProfileSection {

    private final transient OwnAccount own;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button(getTranslation("access.sessions.end-others"), e -> endOthers());

    SessionsSection(OwnAccount own) {
        super("access.sessions.title");
        this.own = own;
        list.addClassName("access-rows");
        add(list, others);
        show();
    }

    private void show() {
        List<SessionRow> sessions = own.sessions();
        list.removeAll();
        sessions.forEach(session -> list.add(item(session)));
        others.setVisible(sessions.size() > 1);
    }

    private ListItem item(SessionRow session) {
        Span device = new Span(Devices.name(this, session.device()));
        Span when = new Span(getTranslation(
                "access.sessions.when",
                session.address(),
                Words.time(session.startedAt()),
                Words.time(session.lastSeenAt())));
        when.addClassName("access-soft");
        ListItem item = new ListItem(new Div(device, when));
        if (session.current()) {
            item.add(new Span(getTranslation("access.sessions.this")));
        } else {
            item.add(new Button(getTranslation("access.sessions.end"), e -> {
                own.endSession(session.id());
                show();
            }));
        }
        return item;
    }

    private void endOthers() {
        own.endOtherSessions();
        show();
    }
}
