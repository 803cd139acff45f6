package cn.qudao.org.ui;

import cn.qudao.org.UnitRow;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The way from the post's unit down to the one shown. */
class Path extends Nav {

    Path(List<UnitRow> path) {
        addClassName("qd-path");
        setAriaLabel(getTranslation("org.path"));
        for (UnitRow row : path.subList(0, Math.max(0, path.size() - 1))) {
            add(new Anchor("organisation/" + row.code(), row.name()), new Span("›"));
        }
        if (!path.isEmpty()) {
            add(new Span(path.getLast().name()));
        }
    }
}
