package cn.qudao.access.ui;

import cn.qudao.access.domain.OwnAccount;
import cn.qudao.access.domain.SessionRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** Where the person is signed in. */
class SessionsSection extends ProfileSection {

    private final transient OwnAccount own;
    private final ListFrame<SessionRow> list;
    private final Button others = new Button(getTranslation("access.sessions.end-others"), e -> endOthers());

    SessionsSection(OwnAccount own, ListFrames lists) {
        super("access.sessions.title");
        addClassName("access-wide");
        this.own = own;
        list = lists.part("sessions", "access.sessions.title", "access.sessions.none");
        list.text("device", "access.sessions.device", session -> Devices.name(list::say, session.device()));
        list.text("address", "access.sessions.address", SessionRow::address);
        list.time("started", "access.sessions.started", SessionRow::startedAt);
        list.time("last-seen", "access.sessions.last-seen", SessionRow::lastSeenAt);
        list.text(
                "this", "access.account.state", session -> session.current() ? list.say("access.sessions.this") : null);
        list.verb(
                "end",
                "access.sessions.end",
                session -> session.current() ? null : list.say("access.sessions.end"),
                session -> {
                    own.endSession(session.id());
                    list.refresh();
                });
        list.all(this::sessions);
        add(list, others);
    }

    @Override
    void show(Address address) {
        list.show(address);
    }

    private List<SessionRow> sessions() {
        List<SessionRow> sessions = own.sessions();
        others.setVisible(sessions.size() > 1);
        return sessions;
    }

    private void endOthers() {
        own.endOtherSessions();
        list.refresh();
    }
}
