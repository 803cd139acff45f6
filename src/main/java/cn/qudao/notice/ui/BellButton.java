package cn.qudao.notice.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many notices are unread, and on a click the newest of them. */
class BellButton extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);

    /** Whoever goes from page to page need not ask each time. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(20);

    private final transient Inbox inbox;
    private final transient Clock clock;
    private Instant asked = Instant.EPOCH;
    private final Span count = new Span();
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Popover popover = new Popover();
    private @Nullable Registration navigation;

    BellButton(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
        addClassName("notice-bell");
        count.addClassName("notice-count");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        popover.setTarget(button);
        popover.setModal(true);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                list();
            }
        });
        add(button, count, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        navigation = event.getUI().addAfterNavigationListener(e -> ask());
    }

    private void ask() {
        Instant now = clock.instant();
        if (asked.plus(GOOD_FOR).isBefore(now)) {
            asked = now;
            show(inbox.unread());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (navigation != null) {
            navigation.remove();
        }
        super.onDetach(event);
    }

    private void show(int unread) {
        count.setText(unread > 99 ? "99+" : Integer.toString(unread));
        count.setVisible(unread > 0);
        button.setAriaLabel(getTranslation("notice.bell", unread));
    }

    private void list() {
        popover.removeAll();
        List<NoticeRow> newest = inbox.newest();
        if (newest.isEmpty()) {
            popover.add(new Paragraph(getTranslation("notice.none")));
            return;
        }
        Button all = new Button(getTranslation("notice.read-all"), e -> {
            inbox.readAll();
            popover.close();
            show(0);
        });
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div list = new Div(all);
        list.addClassName("notice-list");
        newest.forEach(notice -> list.add(entry(notice)));
        popover.add(list);
    }

    private Button entry(NoticeRow notice) {
        String text = getTranslation(notice.key(), notice.arguments().toArray());
        Button entry = new Button(text + " · " + TIME.format(notice.at()), e -> {
            inbox.read(notice.id());
            asked = Instant.EPOCH;
            popover.close();
            if (!notice.address().isEmpty()) {
                UI.getCurrent().getPage().setLocation(notice.address());
            }
        });
        entry.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        entry.setClassName("notice-unread", !notice.read());
        return entry;
    }
}
