package cn.qudao.announcement.ui;

import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.AnnouncementState;
import cn.qudao.announcement.domain.Announcements;
import cn.qudao.announcement.domain.Announcements.Read;
import cn.qudao.attachment.FileList;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An announcement, for those who are in its audience. */
@Route(AnnouncementPaths.READ + "/:id")
@Requires(AnnouncementPermissions.READ)
class AnnouncementView extends Page implements BeforeEnterObserver {

    private final transient Announcements announcements;
    private final transient CurrentUser user;
    private final Div further = new Div();
    private final Paragraph said = new Paragraph();
    private final Div content = new Div();

    AnnouncementView(Announcements announcements, CurrentUser user) {
        super("menu.announcements");
        this.announcements = announcements;
        this.user = user;
        further.addClassName("qd-page-actions");
        said.addClassName("qd-soft");
        content.addClassName("qd-sections");
        actions(further);
        add(said, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AnnouncementPaths.id(event));
    }

    private void show(long id) {
        Read read = announcements.open(id);
        AnnouncementRow announcement = read.announcement();
        title(announcement.title());
        trail(AnnouncementPaths.trail(this, announcement));
        offer(read);
        said.setText(words(announcement));
        content.removeAll();
        if (announcement.state() == AnnouncementState.WITHDRAWN) {
            content.add(withdrawn(announcement));
        }
        if (!read.corrections().isEmpty()) {
            content.add(new CorrectionList(read.corrections()));
        }
        if (!read.html().isEmpty()) {
            MarkdownText text = new MarkdownText();
            text.show(read.html());
            content.add(text);
        }
        if (read.mine() && announcement.confirmBy() != null && announcement.state() != AnnouncementState.WITHDRAWN) {
            content.add(new ConfirmBar(announcement, announcements, () -> show(id)));
        }
        if (!read.files().isEmpty()) {
            FileList list = new FileList();
            read.files().forEach(list::file);
            content.add(new Section(new H2(getTranslation("markdown.files")), list));
        }
    }

    private Paragraph withdrawn(AnnouncementRow announcement) {
        Instant at = announcement.withdrawnAt();
        Paragraph told = new Paragraph(getTranslation(
                "announcement.said.withdrawn", at == null ? "" : AnnouncementPaths.time(at), announcement.reason()));
        told.addClassName("announcement-withdrawn");
        return told;
    }

    private void offer(Read read) {
        AnnouncementRow announcement = read.announcement();
        boolean out =
                announcement.state() == AnnouncementState.CURRENT || announcement.state() == AnnouncementState.ENDED;
        further.removeAll();
        if (out && user.get().may(AnnouncementPermissions.READERS)) {
            further.add(new Anchor(
                    AnnouncementPaths.readers(announcement.id()).toString(),
                    getTranslation(announcement.confirmBy() == null ? "audience.read" : "audience.confirmed")));
        }
        if (read.kept()) {
            further.add(new Anchor(
                    AnnouncementPaths.desk(announcement.id()).toString(), getTranslation("announcement.to-desk")));
        }
    }

    private String words(AnnouncementRow announcement) {
        Instant begins = announcement.beginsAt();
        return Stream.of(
                        announcement.issuer(),
                        announcement.author() == null ? "" : announcement.author(),
                        getTranslation(
                                "announcement.said.time",
                                begins == null ? "" : AnnouncementPaths.time(begins),
                                AnnouncementPaths.time(announcement.endsAt())),
                        announcement.state() == AnnouncementState.CURRENT
                                ? ""
                                : getTranslation("announcement.state." + announcement.state()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
