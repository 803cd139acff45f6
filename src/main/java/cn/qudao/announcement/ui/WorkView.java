package cn.qudao.announcement.ui;

import cn.qudao.access.RoleNames.RoleName;
import cn.qudao.access.RolesPicker;
import cn.qudao.announcement.AnnouncementPermissions;
import cn.qudao.announcement.domain.AnnouncementDesk;
import cn.qudao.announcement.domain.AnnouncementDesk.Work;
import cn.qudao.announcement.domain.AnnouncementRow;
import cn.qudao.announcement.domain.AnnouncementState;
import cn.qudao.announcement.domain.AnnouncementTexts;
import cn.qudao.attachment.FileList;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.markdown.Markdown;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Facts;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An announcement as it is made: its draft to write, or what was published and what became of it. */
@Route(AnnouncementPaths.DESK + "/:id")
@Requires(AnnouncementPermissions.WRITE)
class WorkView extends Page implements BeforeEnterObserver {

    private final transient AnnouncementDesk desk;
    private final transient AnnouncementActions actions;
    private final transient AnnouncementTexts texts;
    private final transient CurrentUser user;
    private final transient Units units;
    private final transient List<RoleName> roles;
    private final Div buttons = new Div();
    private final Div content = new Div();

    WorkView(
            AnnouncementDesk desk,
            AnnouncementActions actions,
            AnnouncementTexts texts,
            CurrentUser user,
            Units units) {
        super("menu.announcement-desk");
        this.desk = desk;
        this.actions = actions;
        this.texts = texts;
        this.user = user;
        this.units = units;
        this.roles = desk.roles();
        buttons.addClassName("qd-page-actions");
        content.addClassName("qd-sections");
        actions(buttons);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AnnouncementPaths.id(event));
    }

    private void show(long id) {
        Work work = desk.open(id);
        AnnouncementRow announcement = work.announcement();
        title(announcement.title());
        trail(List.of(
                new Crumb(getTranslation("menu.announcement-desk"), Address.of(AnnouncementPaths.DESK)),
                new Crumb(announcement.title(), AnnouncementPaths.desk(id))));
        buttons.removeAll();
        actions.offer(announcement, buttons, () -> show(id));
        content.removeAll();
        content.add(facts(announcement));
        if (announcement.state() == AnnouncementState.DRAFT) {
            content.add(new Writing(desk, work));
        } else {
            reading(work);
            if (user.get().may(AnnouncementPermissions.TEXT)) {
                content.add(new TextSection(announcement, texts));
            }
        }
    }

    private Facts facts(AnnouncementRow announcement) {
        return new Facts()
                .with("announcement.state", getTranslation("announcement.state." + announcement.state()))
                .with(
                        "announcement.unit",
                        units.find(announcement.unit()).map(UnitRow::name).orElse(""))
                .with("announcement.roles", RolesPicker.names(roles, announcement.roles(), key -> getTranslation(key)))
                .with("announcement.begins", time(announcement.beginsAt()))
                .with("announcement.ends", time(announcement.endsAt()))
                .with("announcement.confirm-by", announcement.confirmBy())
                .with("announcement.pinned", announcement.pinned())
                .with("announcement.issuer", announcement.issuer())
                .with("announcement.author", announcement.author())
                .with("announcement.withdrawn-at", time(announcement.withdrawnAt()))
                .with("announcement.withdrawer", announcement.withdrawer())
                .with("announcement.reason", announcement.reason());
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : AnnouncementPaths.time(at);
    }

    private void reading(Work work) {
        if (!work.corrections().isEmpty()) {
            content.add(new CorrectionList(work.corrections()));
        }
        MarkdownText text = new MarkdownText();
        text.show(Markdown.html(work.text()));
        content.add(text);
        if (!work.files().isEmpty()) {
            FileList files = new FileList();
            work.files().forEach(files::file);
            content.add(new Section(new H2(getTranslation("markdown.files")), files));
        }
    }
}
