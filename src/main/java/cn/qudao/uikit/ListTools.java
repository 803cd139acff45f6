package cn.qudao.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The line between the filters and the rows: how many there are, and what can be done with them all. */
final class ListTools extends Div {

    ListTools() {
        addClassName("qd-list-tools");
    }

    void count(long count) {
        String shown = count > ListRows.MOST_COUNTED ? "%,d+".formatted(ListRows.MOST_COUNTED) : "%,d".formatted(count);
        Span text = new Span(getTranslation("uikit.list.count", shown));
        text.addClassName("qd-list-count");
        addComponentAsFirst(text);
    }
}
