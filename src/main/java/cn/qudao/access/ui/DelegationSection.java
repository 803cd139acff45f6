package cn.qudao.access.ui;

import cn.qudao.access.domain.Delegations;
import cn.qudao.access.domain.Delegations.Delegation;
import cn.qudao.access.security.OwnPosts.Choice;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** To whom the active post is lent. */
class DelegationSection extends ProfileSection {

    private final transient Delegations delegations;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();

    /** @param post the active one */
    DelegationSection(Delegations delegations, Choice post, Clock clock) {
        super("access.delegation.title");
        this.delegations = delegations;
        this.clock = clock;
        list.addClassName("access-rows");
        add(new Paragraph(getTranslation("access.delegation.what", Words.post(this, post))), list);
        if (!post.delegated()) {
            add(new Button(getTranslation("access.delegation.create"), e -> create()));
        }
        show();
    }

    private void show() {
        list.removeAll();
        delegations.own().forEach(delegation -> list.add(item(delegation)));
    }

    private ListItem item(Delegation delegation) {
        Span when = new Span(getTranslation(
                "access.period",
                delegation.since().toString(),
                delegation.until().toString()));
        when.addClassName("access-soft");
        Span who = new Span(delegation.displayName() + " (" + delegation.signInName() + ")");
        return new ListItem(new Div(who, when), new Button(getTranslation("access.delegation.end"), e -> {
            delegations.end(delegation.post());
            show();
        }));
    }

    private void create() {
        LocalDate today = LocalDate.now(clock);
        TextField to = new TextField(getTranslation("access.delegation.to"));
        DayPicker since = new DayPicker(getTranslation("access.post.since"));
        DayPicker until = new DayPicker(getTranslation("access.post.until"));
        to.setRequiredIndicatorVisible(true);
        since.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
        since.setValue(today);
        until.setValue(today.plusWeeks(1));
        FormDialog dialog = new FormDialog(getTranslation("access.delegation.create"), () -> {
            delegations.delegate(
                    to.getValue(),
                    Objects.requireNonNullElse(since.getValue(), today),
                    Objects.requireNonNullElse(until.getValue(), LocalDate.MIN));
            show();
        });
        dialog.field("to", to);
        dialog.field("since", since);
        dialog.field("until", until);
        dialog.open();
    }
}
