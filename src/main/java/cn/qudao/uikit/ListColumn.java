package cn.qudao.uikit;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.Order;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, on the screen and in files. A value is text, a number, an instant or a day; a file holds it as what
 * it is. What stands in a table is escaped here and nowhere else.
 */
public final class ListColumn<T> implements Serializable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** A Chinese heading of so many signs is not divided. */
    private static final int SHORT = 4;

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;
    private static final String TIME_STYLE = "qd-time";

    private final String key;
    private final String title;
    private String style;
    private final ValueProvider<T, ?> value;
    private @Nullable ValueProvider<T, @Nullable String> address;
    private @Nullable SerializableConsumer<T> action;
    private @Nullable String group;
    private String called;
    private @Nullable String total;
    private @Nullable String totalTarget;
    private String none = "";
    private boolean verb;
    private boolean sortable;
    private boolean hidden;
    private boolean further;

    private ListColumn(String key, String title, String style, ValueProvider<T, ?> value) {
        this.key = key;
        this.title = title;
        this.called = title;
        this.style = style;
        this.value = value;
    }

    public static <T> ListColumn<T> text(String key, String title, ValueProvider<T, ?> value) {
        return new ListColumn<>(key, title, "", value);
    }

    /** Digits stand below digits; the value may be a number, or written already. */
    public static <T> ListColumn<T> number(String key, String title, ValueProvider<T, ?> value) {
        return new ListColumn<>(key, title, "qd-number", value);
    }

    /** An instant or a day, or written already: a day in one line, and the time of day beside or below it. */
    public static <T> ListColumn<T> time(String key, String title, ValueProvider<T, ?> value) {
        return new ListColumn<>(key, title, TIME_STYLE, value);
    }

    /** The value is a link; a row whose address is null shows plain text. */
    public ListColumn<T> leadsTo(ValueProvider<T, @Nullable String> target) {
        this.address = target;
        return this;
    }

    /** The value is a button that opens its row. */
    public ListColumn<T> opens(SerializableConsumer<T> opening) {
        this.action = opening;
        return this;
    }

    /** The reader of the rows knows this order by the column's key, and an index bears it in both directions. */
    public ListColumn<T> sortable() {
        this.sortable = true;
        return this;
    }

    /** Not shown before somebody chooses it. */
    public ListColumn<T> hidden() {
        this.hidden = true;
        return this;
    }

    /**
     * Stands with its neighbours under a common heading.
     *
     * @param heading null: under none
     * @param title what the column is called beneath it; cards and files, which have no such heading, go by the full title
     */
    public ListColumn<T> under(@Nullable String heading, String title) {
        this.group = heading;
        this.called = title;
        return this;
    }

    /** On a card it stands behind "more". */
    public ListColumn<T> further() {
        this.further = true;
        this.style = (style + " qd-further").strip();
        return this;
    }

    /** What stands on the screen where a row has no value; nothing, unless this says otherwise. */
    public ListColumn<T> whereNone(String text) {
        this.none = text;
        return this;
    }

    /** Stands below the rows; null for nothing. */
    public ListColumn<T> total(@Nullable String text) {
        return total(text, null);
    }

    /** @param target where it leads; null for nowhere */
    public ListColumn<T> total(@Nullable String text, @Nullable String target) {
        this.total = text;
        this.totalTarget = target;
        return this;
    }

    /** What can be done with a row is no part of a file, and nobody's choice. */
    ListColumn<T> verb(SerializableConsumer<T> doing) {
        this.verb = true;
        return opens(doing);
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    boolean isVerb() {
        return verb;
    }

    boolean isSortable() {
        return sortable;
    }

    boolean isFurther() {
        return further;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean hasTotal() {
        return total != null;
    }

    @Nullable
    Object value(T row) {
        return value.apply(row);
    }

    /** As a person reads it. */
    @Nullable
    String text(T row) {
        return switch (value(row)) {
            case null -> null;
            case Instant time -> TIME.format(time.atZone(Clocks.BUSINESS_ZONE));
            case BigDecimal amount -> "%,.2f".formatted(amount);
            case Number count -> "%,d".formatted(count.longValue());
            case Object other -> other.toString();
        };
    }

    @Nullable
    String group() {
        return group;
    }

    /**
     * @param rows how many rows of headings there are
     * @param press what the button of a sorting column tells
     */
    String heading(Order order, int rows, String press) {
        String sorted =
                !order.isBy(key) ? "" : order.descending() ? " aria-sort=\"descending\"" : " aria-sort=\"ascending\"";
        String beside = rows > 1 && group == null ? " rowspan=\"" + rows + '"' : "";
        String shown = called.equals(title)
                ? divisible(title)
                : "<span class=\"qd-beneath\">" + divisible(called) + "</span><span class=\"qd-alone\">"
                        + Html.escaped(title) + "</span>";
        return "<th scope=\"col\"" + beside + sorted + alignment() + '>'
                + (sortable ? button("qd-sort", press, shown) : shown) + "</th>";
    }

    /** A long Chinese heading may stand in two lines, divided as on paper; others are divided at their spaces. */
    private static String divisible(String heading) {
        int unit = heading.indexOf('（');
        int half = unit > 0 ? unit : (heading.length() + 1) / 2;
        boolean divides = heading.length() > SHORT && heading.codePoints().allMatch(ListColumn::isWritten);
        return divides
                ? Html.escaped(heading.substring(0, half)) + "<wbr>" + Html.escaped(heading.substring(half))
                : Html.escaped(heading);
    }

    private static boolean isWritten(int sign) {
        return Character.isIdeographic(sign) || "（）".indexOf(sign) >= 0;
    }

    /**
     * @param first names the row
     * @param press what the button of a verb tells
     */
    String cell(T row, boolean first, String press) {
        String text = text(row);
        if (text == null || text.isEmpty()) {
            return cell(first, none);
        }
        String shown = whole(Html.escaped(text));
        return cell(
                first,
                action == null
                        ? linked(address == null ? null : address.apply(row), shown)
                        : button("qd-link", press, shown));
    }

    /** Where room is scarce a browser breaks a day at its hyphens, which only its own element forbids. */
    private String whole(String shown) {
        if (!style.startsWith(TIME_STYLE) && isMonthOrDay(shown)) {
            return "<span class=\"qd-moment\"><span>" + shown + "</span></span>";
        }
        int time = style.startsWith(TIME_STYLE) ? shown.indexOf(' ') : -1;
        return time < 0
                ? shown
                : "<span class=\"qd-moment\"><span>" + shown.substring(0, time) + "</span> <span>"
                        + shown.substring(time + 1) + "</span></span>";
    }

    private static boolean isMonthOrDay(String shown) {
        return (shown.length() == MONTH_LENGTH || shown.length() == DAY_LENGTH)
                && shown.charAt(YEAR_LENGTH) == '-'
                && Character.isDigit(shown.charAt(0));
    }

    /** The cell below all rows. */
    String footing(boolean first) {
        return cell(first, total == null ? "" : linked(totalTarget, Html.escaped(total)));
    }

    private String cell(boolean first, String shown) {
        if (shown.isEmpty()) {
            return first ? "<th scope=\"row\"></th>" : "<td></td>";
        }
        // Put together by hand: a page has hundreds of cells, and patterns would take most of its time.
        return first
                ? "<th scope=\"row\"" + alignment() + '>' + shown + "</th>"
                : "<td" + alignment() + " data-title=\"" + Html.escaped(title) + "\">" + shown + "</td>";
    }

    /** What is not offered for the row cannot be pressed either. */
    void press(T row) {
        if (action != null && text(row) != null) {
            action.accept(row);
        }
    }

    private static String linked(@Nullable String target, String shown) {
        return target == null ? shown : "<a href=\"" + Html.escaped(target) + "\">" + shown + "</a>";
    }

    private String alignment() {
        return style.isEmpty() ? "" : " class=\"" + style + '"';
    }

    private static String button(String style, String press, String text) {
        return "<button type=\"button\" class=\"" + style + "\" value=\"" + Html.escaped(press) + "\">" + text
                + "</button>";
    }
}
