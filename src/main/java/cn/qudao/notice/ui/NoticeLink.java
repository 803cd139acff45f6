package cn.qudao.notice.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.notice.domain.Inbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;

/** Where mails and messages lead: it marks the notice as read, and goes on to the page that it is about. */
@Route("notices/:notice")
@Requires
class NoticeLink extends Div implements BeforeEnterObserver {

    private final transient Inbox inbox;

    NoticeLink(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters()
                .get("notice")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
        String address = inbox.read(id);
        Location target = new Location(address.isEmpty() ? "notices" : address);
        event.forwardTo(target.getPath(), target.getQueryParameters());
    }
}
