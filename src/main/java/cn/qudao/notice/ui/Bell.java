package cn.qudao.notice.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.notice.domain.Bells;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.uikit.HeaderItem;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;

/** Puts the bell into the header. */
@org.springframework.stereotype.Component
class Bell implements HeaderItem {

    private final Inbox inbox;
    private final Bells bells;
    private final CurrentUser user;
    private final Clock clock;

    Bell(Inbox inbox, Bells bells, CurrentUser user, Clock clock) {
        this.inbox = inbox;
        this.bells = bells;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Optional<Component> create() {
        return user.find().map(actor -> new BellButton(inbox, bells, actor.accountId(), clock));
    }
}
