package cn.qudao.announcement.ui;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.Announcements;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.HomeSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

/** At the very top of the home page: what is pinned, or to be confirmed. */
@org.springframework.stereotype.Component
class UrgentSection implements HomeSection {

    private static final int SHOWN = 3;

    private final Announcements announcements;
    private final CurrentUser user;

    UrgentSection(Announcements announcements, CurrentUser user) {
        this.announcements = announcements;
        this.user = user;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> create() {
        return user.find()
                .filter(actor -> actor.may(AnnouncementPermissions.READ))
                .map(actor -> announcements.current().stream()
                        .filter(row -> row.pinned() || row.owed())
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .map(UrgentSection::bars);
    }

    /** What is to be confirmed comes before what is only pinned. */
    private static Section bars(List<AnnouncementRow> rows) {
        Section section = new Section();
        section.addClassName("announcement-bars");
        section.getElement().setAttribute("aria-label", section.getTranslation("menu.announcements"));
        rows.stream()
                .sorted((one, other) -> Boolean.compare(other.owed(), one.owed()))
                .limit(SHOWN)
                .forEach(row -> section.add(bar(row)));
        if (rows.size() > SHOWN) {
            section.add(new Anchor(
                    Address.of(AnnouncementPaths.READ).toString(),
                    section.getTranslation("announcement.more", rows.size() - SHOWN)));
        }
        return section;
    }

    private static Div bar(AnnouncementRow row) {
        UI ui = UI.getCurrent();
        Span mark = new Span(
                ui.getTranslation(row.owed() ? "announcement.mark.owed" : "announcement.mark.pinned", row.confirmBy()));
        mark.addClassName("announcement-mark");
        Div bar = new Div(mark, new Anchor(AnnouncementPaths.read(row.id()).toString(), row.title()));
        bar.addClassName("announcement-bar");
        bar.setClassName("announcement-owed", row.owed());
        return bar;
    }
}
