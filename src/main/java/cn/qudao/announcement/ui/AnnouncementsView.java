package cn.qudao.announcement.ui;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementFilter;
import cn.qudao.announcement.domain.AnnouncementFilter.Part;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.Announcements;
import cn.qudao.kernel.Requires;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is announced to the post at work: what is pinned first, then the newest. */
@Route(AnnouncementPaths.READ)
@Menu(title = "menu.announcements", icon = "vaadin:megaphone", order = 44)
@Requires(AnnouncementPermissions.READ)
class AnnouncementsView extends Page implements BeforeEnterObserver {

    private final transient Announcements announcements;
    private final ListFilter<String> words;
    private final ListFilter<Part> part;
    private final ListFrame<AnnouncementRow> list;

    AnnouncementsView(Announcements announcements, ListFrames lists) {
        super("menu.announcements");
        this.announcements = announcements;
        words = ListFilter.words("q", getTranslation("announcement.words"));
        part = ListFilter.choice(
                "part",
                getTranslation("announcement.part"),
                List.of(Part.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("announcement.part." + each));
        list = lists.frame("menu.announcements", "announcement.none");
        list.text("title", "announcement.title", AnnouncementRow::title)
                .leadsTo(row -> AnnouncementPaths.read(row.id()).toString());
        list.text("marks", "announcement.marks", this::marks);
        list.text("issuer", "announcement.issuer", AnnouncementRow::issuer);
        list.time("begins", "announcement.begins", AnnouncementRow::beginsAt);
        list.time("ends", "announcement.ends", AnnouncementRow::endsAt);
        list.time("by", "announcement.confirm-by", AnnouncementRow::confirmBy).hidden();
        list.text("author", "announcement.author", AnnouncementRow::author).hidden();
        add(list.filters(words, part).rows(this::rows));
    }

    private String marks(AnnouncementRow row) {
        LocalDate by = row.confirmBy();
        return Stream.of(
                        row.pinned() ? list.say("announcement.mark.pinned") : "",
                        row.unread() ? list.say("announcement.mark.unread") : "",
                        by != null && row.owed() ? list.say("announcement.mark.owed", by) : "",
                        row.number() > 1 ? list.say("announcement.mark.corrected") : "")
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private ListRows<AnnouncementRow> rows() {
        AnnouncementFilter filter = new AnnouncementFilter(
                words.value().map(String::strip).orElse(""), part.value().orElse(null));
        return ListRows.of(portion -> announcements.page(filter, portion), () -> announcements.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
