package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.AuditRow;
import cn.qudao.access.domain.AuditSearch;
import cn.qudao.access.domain.AuditSearch.AuditFilter;
import cn.qudao.kernel.AuditAction;
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

/** Who did, saw, exported or was refused what, in the post's part. */
@Route("audit")
@Menu(title = "menu.audit", icon = "vaadin:eye", order = 86)
@Requires(AccessPermissions.AUDIT)
class AuditView extends Page implements BeforeEnterObserver {

    private final transient AuditSearch search;
    private final ListFilter<LocalDate> from = ListFilter.day("from", getTranslation("access.audit.from"));
    private final ListFilter<LocalDate> to = ListFilter.day("to", getTranslation("access.audit.to"));
    private final ListFilter<String> person = ListFilter.words("person", getTranslation("access.audit.person"));
    private final ListFilter<AuditAction> action = ListFilter.choice(
            "action",
            getTranslation("access.audit.what"),
            List.of(AuditAction.values()),
            AuditAction::name,
            each -> getTranslation("access.audit.action." + each));
    private final ListFilter<String> subject = ListFilter.words("subject", getTranslation("access.audit.subject"));
    private final ListFrame<AuditRow> list;

    AuditView(AuditSearch search, ListFrames lists) {
        super("menu.audit");
        this.search = search;
        list = lists.frame("menu.audit", "access.audit.none");
        list.time("time", "access.audit.time", AuditRow::time)
                .opens(row -> new AuditDialog(row).open())
                .sortable();
        list.text("person", "access.audit.person", row -> AuditDialog.person(list::say, row));
        list.text("action", "access.audit.what", row -> list.say("access.audit.action." + row.action()));
        list.text("subject", "access.audit.subject", row -> AuditDialog.subject(list::say, row));
        list.text("id", "access.audit.id", AuditRow::subjectId).hidden();
        list.text("before", "access.audit.before", AuditRow::before).hidden();
        list.text("after", "access.audit.after", AuditRow::after).hidden();
        list.text("address", "access.audit.address", AuditRow::address);
        add(list.filters(from, to, person, action, subject).rows(this::rows));
    }

    private ListRows<AuditRow> rows() {
        AuditFilter filter = new AuditFilter(
                from.value().orElse(null),
                to.value().orElse(null),
                person.value().orElse(""),
                action.value().orElse(null),
                subject.value().orElse(""));
        return ListRows.of(portion -> search.page(filter, portion), () -> search.count(filter));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
