package cn.qudao.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars and lines over one axis of names or days, with a table of the same numbers for those who cannot see it. Follows
 * the page's light or dark appearance and its own width.
 */
@Tag("qudao-chart")
@JsModule("context://components/qudao-chart.js")
public class Chart extends Component implements HasStyle {

    public enum Shape {
        BAR,
        LINE
    }

    /**
     * @param percent the values are shares of one, shown in percent on an axis of their own
     * @param values one for each name of the axis; null leaves a gap
     */
    public record Series(String name, Shape shape, boolean percent, List<? extends @Nullable Number> values) {

        public static Series bars(String name, List<? extends @Nullable Number> values) {
            return new Series(name, Shape.BAR, false, values);
        }

        public static Series line(String name, List<? extends @Nullable Number> values) {
            return new Series(name, Shape.LINE, false, values);
        }

        public Series inPercent() {
            return new Series(name, shape, true, values);
        }
    }

    private record Content(String title, String table, String language, List<String> names, List<Series> series) {}

    /** @param title says what the chart shows, to all readers */
    public Chart(String title, List<String> names, List<Series> series) {
        addClassName("qd-chart");
        getElement()
                .setPropertyBean(
                        "content",
                        new Content(
                                title,
                                getTranslation("uikit.chart.table"),
                                getLocale().toLanguageTag(),
                                names,
                                series));
    }
}
