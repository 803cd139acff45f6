package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a list; on a phone, where there are many, behind a button that tells how many are set. */
final class FoldingFilters extends Composite<Div> {

    private static final int MOST_UNFOLDED = 2;

    private final List<ListFilter<?>> filters;
    private final @Nullable FoldingBar folding;

    FoldingFilters(List<ListFilter<?>> filters) {
        this.filters = filters;
        FilterBar bar = new FilterBar(filters.stream().map(ListFilter::field).toArray(Component[]::new));
        folding = filters.size() > MOST_UNFOLDED ? new FoldingBar(bar) : null;
        getContent().add(folding == null ? bar : folding);
    }

    /** Tells how many are set. */
    void say() {
        if (folding != null) {
            folding.say(filters.stream().filter(filter -> filter.isSet()).count());
        }
    }
}
