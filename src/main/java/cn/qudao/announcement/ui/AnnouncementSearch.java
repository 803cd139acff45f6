package cn.qudao.announcement.ui;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementFilter;
import cn.qudao.announcement.domain.Announcements;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Portion;
import cn.qudao.uikit.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Announcements that hold now by their words, for the search box of the header. */
@Component
class AnnouncementSearch implements SearchSource {

    private final Announcements announcements;
    private final CurrentUser user;

    AnnouncementSearch(Announcements announcements, CurrentUser user) {
        this.announcements = announcements;
        this.user = user;
    }

    @Override
    public String title() {
        return "menu.announcements";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public List<Hit> find(String words, int limit) {
        return user.get().may(AnnouncementPermissions.READ)
                ? announcements.page(new AnnouncementFilter(words.strip(), null), Portion.first(limit)).rows().stream()
                        .limit(limit)
                        .map(row -> new Hit(row.title(), row.issuer(), AnnouncementPaths.read(row.id())))
                        .toList()
                : List.of();
    }
}
