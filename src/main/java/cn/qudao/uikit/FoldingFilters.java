package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The filters of a list; on a phone, where there are many, behind a button that tells how many are set. */
final class FoldingFilters extends Div {

    private static final int MOST_UNFOLDED = 2;

    private final List<ListFilter<?>> filters;
    private final Button fold = new Button();
    private boolean open;

    FoldingFilters(List<ListFilter<?>> filters) {
        this.filters = filters;
        FilterBar bar = new FilterBar(filters.stream().map(ListFilter::field).toArray(Component[]::new));
        if (filters.size() > MOST_UNFOLDED) {
            addClassName("qd-folding");
            fold.addClassName("qd-fold");
            fold.addClickListener(event -> toggle());
            add(fold);
        }
        add(bar);
    }

    private void toggle() {
        open = !open;
        say();
    }

    /** Tells how many are set. */
    void say() {
        setClassName("qd-open", open);
        long set = filters.stream().filter(filter -> filter.isSet()).count();
        fold.setText(getTranslation(set == 0 ? "uikit.list.fold" : "uikit.list.fold.set", set));
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
