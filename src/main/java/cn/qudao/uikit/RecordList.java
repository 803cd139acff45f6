package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** A handful of records within a page, each with what can be done with it: the same on every width. */
public class RecordList extends UnorderedList {

    public RecordList() {
        addClassName("qd-records");
    }

    /**
     * @param target where the text leads; null for nowhere
     * @param detail what is said of the record, smaller
     * @param verbs at the end of the row
     */
    public void row(String text, @Nullable Address target, String detail, Component... verbs) {
        Component title = target == null ? new Span(text) : new Anchor(target.toString(), text);
        Div said = new Div(title);
        if (!detail.isEmpty()) {
            Span soft = new Span(detail);
            soft.addClassName("qd-soft");
            said.add(soft);
        }
        ListItem item = new ListItem(said);
        if (verbs.length > 0) {
            Div actions = new Div(verbs);
            actions.addClassName("qd-page-actions");
            item.add(actions);
        }
        add(item);
    }
}
