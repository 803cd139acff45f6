package cn.qudao.supervision.ui;

import cn.qudao.kernel.Requires;
import cn.qudao.supervision.SupervisionPermissions;
import cn.qudao.supervision.domain.SupervisionTerms;
import cn.qudao.supervision.domain.TermRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** How many days urgings leave for answers, and every decision on it. */
@Route("urging-term")
@Menu(title = "menu.urging-term", icon = "vaadin:timer", order = 74.1)
@Requires(SupervisionPermissions.TERM)
class TermsView extends Page implements BeforeEnterObserver {

    private final ListFrame<TermRow> list;

    TermsView(SupervisionTerms terms, ListFrames lists) {
        super("menu.urging-term");
        list = lists.frame("menu.urging-term", "menu.urging-term");
        list.number("days", "supervision.term.days", TermRow::days);
        list.text("reason", "supervision.term.reason", TermRow::reason);
        list.text("decidedBy", "supervision.term.decided-by", TermRow::decidedBy);
        list.time("decidedAt", "supervision.term.decided-at", TermRow::decidedAt);
        list.all(terms::all);
        add(new Paragraph(getTranslation("supervision.term.how")), list);
        Button change = new Button(
                getTranslation("supervision.term.change"), event -> new TermDialog(terms, list::refresh).open());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(change);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
