package cn.qudao.activation.ui;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.activation.pipeline.ResultWatch;
import cn.qudao.activation.pipeline.ResultWatch.Watcher;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.kernel.Clocks;
import cn.qudao.uikit.EmptyState;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The latest activations of the post, the newest first; each says by itself when it has its result. */
class Feed extends Div {

    static final int LENGTH = 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Clocks.BUSINESS_ZONE);

    private final transient TimeLines timeLines;
    private final transient ResultWatch watch;
    private final transient Map<ProductId, ProductRow> products;
    private final transient Map<ActivationId, Watcher> watched = new HashMap<>();
    private final transient Map<ActivationId, FeedLine> lines = new HashMap<>();
    private final UnorderedList list = new UnorderedList();

    Feed(TimeLines timeLines, ResultWatch watch, List<ProductRow> products) {
        this.timeLines = timeLines;
        this.watch = watch;
        this.products = products.stream().collect(Collectors.toMap(ProductRow::id, Function.identity()));
        list.addClassNames("qd-records", "act-feed");
        list.getElement().setAttribute("aria-live", "polite");
    }

    /** What the post has asked for today. */
    void begin() {
        List<ActivationRow> rows = timeLines.today(LENGTH);
        rows.reversed().forEach(this::show);
        if (!watched.isEmpty()) {
            timeLines.today(LENGTH).forEach(this::showAgain);
        }
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("activation.today.none")));
        }
    }

    void add(Accepted accepted) {
        FeedLine known = lines.get(accepted.id());
        if (known == null) {
            show(timeLines.one(accepted.id()));
            if (watched.containsKey(accepted.id())) {
                showAgain(timeLines.one(accepted.id()));
            }
            Objects.requireNonNull(lines.get(accepted.id())).help(accepted.help());
        }
    }

    /** Whether the result has yet to come. */
    boolean awaits(ActivationId id) {
        return watched.containsKey(id);
    }

    private void show(ActivationRow row) {
        if (list.getParent().isEmpty()) {
            removeAll();
            add(list);
        }
        ProductRow product = products.get(row.product());
        FeedLine line = new FeedLine(
                row,
                TIME.format(row.requestedAt()),
                product == null ? "" : product.name(UI.getCurrent().getLocale()));
        lines.put(row.id(), line);
        list.addComponentAsFirst(line);
        if (list.getComponentCount() > LENGTH) {
            list.remove(list.getComponentAt(list.getComponentCount() - 1));
        }
        line.show(row.state(), row.reason());
        if (!row.state().isFinal()) {
            follow(row.id(), line);
        }
    }

    /** It may have come to its end before anybody watched, so what is watched is read once more. */
    private void showAgain(ActivationRow now) {
        FeedLine line = lines.get(now.id());
        if (line != null && now.state() != ActivationState.SENDING) {
            line.show(now.state(), now.reason());
        }
    }

    private void follow(ActivationId id, FeedLine line) {
        UI ui = UI.getCurrent();
        Watcher watcher = (state, reason) -> ui.access(() -> {
            line.show(state, reason);
            watched.remove(id);
        });
        watched.put(id, watcher);
        watch.follow(id, watcher);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        watched.forEach(watch::forget);
        watched.clear();
    }
}
