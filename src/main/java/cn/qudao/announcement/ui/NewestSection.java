package cn.qudao.announcement.ui;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.Announcements;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.HomeSection;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** On the home page, behind the figures: what has been announced last. */
@org.springframework.stereotype.Component
class NewestSection implements HomeSection {

    private static final int BEHIND_THE_FIGURES = 15;
    private static final int SHOWN = 5;

    private final Announcements announcements;
    private final CurrentUser user;

    NewestSection(Announcements announcements, CurrentUser user) {
        this.announcements = announcements;
        this.user = user;
    }

    @Override
    public int order() {
        return BEHIND_THE_FIGURES;
    }

    @Override
    public Optional<Component> create() {
        return user.find()
                .filter(actor -> actor.may(AnnouncementPermissions.READ))
                .map(actor -> announcements.current())
                .filter(rows -> !rows.isEmpty())
                .map(NewestSection::section);
    }

    private static Section section(List<AnnouncementRow> rows) {
        UI ui = UI.getCurrent();
        RecordList list = new RecordList();
        rows.stream()
                .limit(SHOWN)
                .forEach(row -> list.row(row.title(), AnnouncementPaths.read(row.id()), said(ui, row)));
        return new Section(
                new H2(ui.getTranslation("menu.announcements")),
                list,
                new Anchor(Address.of(AnnouncementPaths.READ).toString(), ui.getTranslation("announcement.all")));
    }

    private static String said(UI ui, AnnouncementRow row) {
        Instant begins = row.beginsAt();
        String said = row.issuer() + (begins == null ? "" : " · " + AnnouncementPaths.time(begins));
        return row.unread() ? ui.getTranslation("announcement.mark.unread") + " · " + said : said;
    }
}
