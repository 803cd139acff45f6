package cn.qudao.responsibility.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Requires;
import cn.qudao.responsibility.ResponsibilityPermissions;
import cn.qudao.responsibility.domain.RoleStandards;
import cn.qudao.responsibility.domain.StandardBook;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** What the own role has to do (row 26); for who writes the standards, those of every role too. */
@Route(RoleWords.ROUTE)
@Menu(title = "menu.work-standard", icon = "vaadin:check-square-o", order = 25)
@Requires
class WorkStandardView extends Page implements BeforeEnterObserver {

    private final transient StandardBook book;
    private final transient CurrentUser user;
    private final Div content = new Div();

    WorkStandardView(StandardBook book, CurrentUser user) {
        super("menu.work-standard");
        this.book = book;
        this.user = user;
        content.addClassName("qd-sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        content.add(book.own()
                .<Component>map(Checklist::new)
                .orElseGet(() -> new EmptyState(getTranslation("responsibility.standard.none"))));
        if (user.get().may(ResponsibilityPermissions.STANDARDS)) {
            content.add(new Section(new H2(getTranslation("responsibility.standards")), roles()));
        }
    }

    private Component roles() {
        RecordList list = new RecordList();
        book.all()
                .forEach(each -> list.row(
                        RoleWords.name(this, each.role()),
                        Address.of(RoleWords.ROUTE + '/' + each.role().code()),
                        state(each)));
        return list;
    }

    private String state(RoleStandards standards) {
        String inForce = standards
                .inForce()
                .map(row -> getTranslation("responsibility.standard.in-force", row.number(), row.title()))
                .orElseGet(() -> getTranslation("responsibility.standard.missing"));
        return standards
                .draft()
                .map(row -> inForce + " · " + getTranslation("responsibility.standard.draft-of", row.number()))
                .orElse(inForce);
    }
}
