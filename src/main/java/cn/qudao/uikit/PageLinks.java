package cn.qudao.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jspecify.annotations.Nullable;

/** To the first and to the next page of a list that goes by keys; invisible where all is on one page. */
public final class PageLinks extends Nav {

    /**
     * @param first null where this is the first page
     * @param next null where it is the last
     */
    public PageLinks(@Nullable Address first, @Nullable Address next) {
        addClassName("qd-pages");
        setAriaLabel(getTranslation("uikit.list.pages"));
        setVisible(first != null || next != null);
        if (first != null) {
            add(new Anchor(first.toString(), getTranslation("uikit.list.first")));
        }
        if (next != null) {
            add(new Anchor(next.toString(), getTranslation("uikit.list.next")));
        }
    }
}
