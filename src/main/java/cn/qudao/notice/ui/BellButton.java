package cn.qudao.notice.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.notice.domain.Bells;
import cn.qudao.notice.domain.Inbox;
import cn.qudao.notice.domain.NoticeRow;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
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

/**
 * How many notices are unread, and on a click the newest of them. A new one rings in every open window without anybody asking; whatever
 * went past it, the next page knows.
 */
class BellButton extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Clocks.BUSINESS_ZONE);

    /** Whoever goes from page to page need not ask each time. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(20);

    private final transient Inbox inbox;
    private final transient Bells bells;
    private final long account;
    private final transient Clock clock;
    private Instant asked = Instant.EPOCH;
    private final Span count = new Span();
    private final Span said = new Span();
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Popover popover = new Popover();
    private int known;
    private @Nullable Registration navigation;
    private transient @Nullable Listening listening;

    BellButton(Inbox inbox, Bells bells, long account, Clock clock) {
        this.inbox = inbox;
        this.bells = bells;
        this.account = account;
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
        said.addClassName("notice-said");
        said.getElement().setAttribute("aria-live", "polite");
        add(button, count, said, popover);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        navigation = event.getUI().addAfterNavigationListener(e -> ask());
        Listening mine = new Listening(event.getUI());
        listening = mine;
        bells.listen(account, mine);
    }

    /** Holds the window for as long as it is open. */
    private final class Listening implements Bells.Bell {

        private final UI window;

        Listening(UI window) {
            this.window = window;
        }

        @Override
        public void rings(int unread) {
            try {
                window.access(() -> ring(unread));
            } catch (UIDetachedException closing) {
                bells.leave(account, this);
            }
        }
    }

    private void ring(int unread) {
        boolean more = unread > known;
        show(unread);
        if (more) {
            removeClassName("notice-rings");
            getElement().executeJs("requestAnimationFrame(() => this.classList.add('notice-rings'))");
            said.setText(getTranslation("notice.bell", unread));
        }
        if (popover.isOpened()) {
            list();
        }
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
        if (listening != null) {
            bells.leave(account, listening);
            listening = null;
        }
        super.onDetach(event);
    }

    private void show(int unread) {
        known = unread;
        count.setText(unread > 99 ? "99+" : Integer.toString(unread));
        count.setVisible(unread > 0);
        button.setAriaLabel(getTranslation("notice.bell", unread));
    }

    private void list() {
        popover.removeAll();
        List<NoticeRow> newest = inbox.newest();
        if (newest.isEmpty()) {
            popover.add(new Paragraph(getTranslation("notice.none")), links());
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
        popover.add(list, links());
    }

    private Div links() {
        Div links = new Div(
                new Anchor("notices", getTranslation("notice.list")),
                new Anchor(NoticeSettingsView.PATH, getTranslation("notice.settings.title")));
        links.addClassName("notice-links");
        return links;
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
