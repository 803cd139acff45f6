package cn.qudao.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list: columns on a wide screen, a card for each row on a phone, from the same description. The first column is the
 * card's title.
 */
public class ListGrid<T> extends Grid<T> {

    /** From this width in CSS pixels down a row is a card. */
    private static final int PHONE = 600;

    private final List<Field<T>> fields = new ArrayList<>();
    private @Nullable Column<T> cards;
    private @Nullable Registration resize;

    public ListGrid() {
        addClassName("qd-list");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        setSelectionMode(SelectionMode.NONE);
    }

    public Column<T> text(String title, ValueProvider<T, @Nullable String> value) {
        return column(new Field<>(title, value, null, null)).setTextAlign(ColumnTextAlign.START);
    }

    /** For amounts and counts, already formatted; aligned so that digits stand below digits. */
    public Column<T> number(String title, ValueProvider<T, @Nullable String> value) {
        return column(new Field<>(title, value, null, null)).setTextAlign(ColumnTextAlign.END);
    }

    /** A value that leads somewhere; rows whose address is null show plain text. */
    public Column<T> link(
            String title, ValueProvider<T, @Nullable String> value, ValueProvider<T, @Nullable String> address) {
        return column(new Field<>(title, value, address, null));
    }

    Column<T> column(Field<T> field) {
        int number = fields.size();
        fields.add(field);
        return addColumn(field.renderer(number))
                .setHeader(field.title)
                .setKey("c" + number)
                .setAutoWidth(true)
                .setResizable(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
        resize = page.addBrowserWindowResizeListener(e -> arrange(e.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resize != null) {
            resize.remove();
        }
        super.onDetach(event);
    }

    private void arrange(int width) {
        boolean phone = width > 0 && width <= PHONE;
        if (phone && cards == null) {
            cards = addColumn(card()).setAutoWidth(false).setFlexGrow(1);
        }
        for (Column<T> column : getColumns()) {
            column.setVisible(phone == (column == cards));
        }
        if (phone) {
            // Cards scroll with their page, not in a box of their own.
            setAllRowsVisible(true);
        }
        if (!phone && cards != null) {
            // Measured while they were hidden, columns would all be of one width.
            recalculateColumnWidths();
        }
        setClassName("qd-cards", phone);
    }

    private LitRenderer<T> card() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i < fields.size(); i++) {
            rows.append("${item.v%1$d ? html`<dt>${item.t%1$d}</dt><dd>%2$s</dd>` : ''}"
                    .formatted(i, fields.get(i).template(i)));
        }
        LitRenderer<T> renderer = LitRenderer.of("<div class='qd-card'><strong>%s</strong><dl>%s</dl></div>"
                .formatted(fields.getFirst().template(0), rows));
        for (int i = 0; i < fields.size(); i++) {
            Field<T> field = fields.get(i);
            field.bind(renderer, i);
            renderer.withProperty("t" + i, row -> field.title);
        }
        return renderer;
    }

    /**
     * @param address where the value leads; null for a row where it leads nowhere
     * @param action what pressing the value does
     */
    record Field<T>(
            String title,
            ValueProvider<T, @Nullable String> value,
            @Nullable ValueProvider<T, @Nullable String> address,
            @Nullable SerializableConsumer<T> action) {

        String template(int number) {
            String pattern = action == null
                    ? "${item.a%1$d ? html`<a href=\"${item.a%1$d}\">${item.v%1$d}</a>` : item.v%1$d}"
                    : "${item.v%1$d ? html`<button type=\"button\" class=\"qd-link\" @click=\"${f%1$d}\">${item.v%1$d}"
                            + "</button>` : ''}";
            return pattern.formatted(number);
        }

        LitRenderer<T> renderer(int number) {
            return bind(LitRenderer.of("<span>" + template(number) + "</span>"), number);
        }

        LitRenderer<T> bind(LitRenderer<T> renderer, int number) {
            ValueProvider<T, @Nullable String> target = address;
            renderer.withProperty("v" + number, value);
            if (action != null) {
                return renderer.withFunction("f" + number, action);
            }
            return renderer.withProperty("a" + number, row -> target == null ? null : target.apply(row));
        }
    }
}
