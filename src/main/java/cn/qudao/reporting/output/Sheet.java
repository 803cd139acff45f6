package cn.qudao.reporting.output;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Heading;
import cn.qudao.reporting.ReportRequest;
import cn.qudao.reporting.domain.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.jspecify.annotations.Nullable;

/**
 * Puts the columns of a report into the frame that all reports share: each as wide as its kind likes; where there is no room for that, in the
 * largest letters with which no number and no word is broken, and on larger paper where there are none.
 */
class Sheet {

    private static final int HEAD_HEIGHT = 20;
    private static final int GROUP_HEIGHT = 18;
    private static final int ROW_HEIGHT = 16;

    /** Of letters, in points: those of the styles, and smaller ones. With the smallest columns stand closely. */
    private static final List<Float> SIZES = List.of(8f, 7.5f, 7f, 6.5f);

    private static final float CLOSE = SIZES.getLast();
    private static final float TINY = 4.5f;
    private static final double EPSILON = 1e-6;

    /** What the styles leave free beside a text. */
    private static final int PADDING = 8;

    private static final int CLOSE_PADDING = 3;

    /** From so many numbers on, as a month has days, they stand closely. */
    private static final int MANY_NUMBERS = 16;

    /** Of a column among many for the same figure. */
    private static final int ONE_OF_MANY = 36;

    private static final int LEAST_OF_MANY = 18;

    /**
     * @param group the expression of the heading that it shares with its neighbours; null: none
     * @param heading what the expression of its title says
     * @param width as it likes it
     * @param least what its longest value needs in letters of the usual size, without padding
     */
    private record Cell(
            String field, @Nullable String group, String title, String heading, int width, int least, boolean number) {

        double needed(float size) {
            return Math.max(least * size / SIZES.getFirst(), Ruler.narrowest(heading, size)) + padding(size) + 1;
        }

        double liked(float size) {
            return Math.max(needed(size), width * size / SIZES.getFirst());
        }
    }

    private final JasperDesign frame;
    private final List<Cell> cells = new ArrayList<>();
    private final float size;
    private final List<Integer> widths;

    Sheet(JasperDesign drawn, ReportRequest request, ReportWords words) {
        Locale language = request.language();
        cells.add(new Cell(
                "code",
                null,
                "$R{reporting.code}",
                words.text(language, "code"),
                Paper.CODE_WIDTH,
                Paper.LEAST_CODE,
                false));
        cells.add(new Cell("name", null, "$P{rows}", words.rows(request), Paper.NAME_WIDTH, Paper.LEAST_NAME, false));
        for (Column column : request.columns()) {
            if (column.shown()) {
                Heading heading = request.heading(column);
                boolean oneOfMany = column.isUnderHeading() && column.type() != Column.Type.RATIO;
                cells.add(new Cell(
                        column.key(),
                        heading.group() == null ? null : "$R{" + heading.group() + "}",
                        "$R{" + heading.title() + "}",
                        words.title(heading, language),
                        column.isUnderHeading() ? ONE_OF_MANY : Paper.width(column.type()),
                        oneOfMany ? LEAST_OF_MANY : Paper.least(column.type()),
                        column.type().isNumber()));
            }
        }
        Paper paper = paper(request);
        this.frame = paper.layOut(drawn);
        this.size = size(paper);
        this.widths = widths();
    }

    /** What columns there are and how they are headed: two sheets with the same are the same. */
    static String key(ReportRequest request, ReportWords words) {
        return request.report().id()
                + words.rows(request)
                + request.columns().stream()
                        .filter(Column::shown)
                        .map(column -> column.key() + '=' + words.title(request.heading(column), request.language()))
                        .toList();
    }

    /** A large one where headings would be broken in the smallest letters. */
    private Paper paper(ReportRequest request) {
        return needed(CLOSE) > Paper.ACROSS.columnWidth() ? Paper.LARGE : Paper.of(request);
    }

    private float size(Paper paper) {
        if (paper != Paper.LARGE && cells.stream().filter(Cell::number).count() >= MANY_NUMBERS) {
            return CLOSE;
        }
        return SIZES.stream()
                .filter(each -> needed(each) <= frame.getColumnWidth())
                .findFirst()
                .orElse(CLOSE);
    }

    private double needed(float letters) {
        return cells.stream().mapToDouble(cell -> cell.needed(letters)).sum();
    }

    JasperDesign design() throws JRException {
        JRDesignBand head = (JRDesignBand) frame.getColumnHeader();
        JRDesignBand row = (JRDesignBand) frame.getDetailSection().getBands()[0];
        int x = 0;
        int top = groups(head);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int width = widths.get(i);
            JRDesignField field = new JRDesignField();
            field.setName(cell.field());
            field.setValueClass(String.class);
            frame.addField(field);
            head.addElement(head(cell, x, width, top));
            JRDesignTextField value =
                    text(x, width, ROW_HEIGHT, "$F{" + cell.field() + "}", style(cell, "figure", "text"));
            value.setFontSize(size);
            if (isClose() && cell.number()) {
                value.setTextAdjust(TextAdjustEnum.SCALE_FONT);
            }
            row.addElement(value);
            x += width;
        }
        return frame;
    }

    /** The row of headings that columns share; its height, which is nothing where none do. */
    private int groups(JRDesignBand head) {
        int top = cells.stream().anyMatch(cell -> cell.group() != null) ? GROUP_HEIGHT : 0;
        head.setHeight(top + HEAD_HEIGHT);
        int x = 0;
        int end;
        for (int i = 0; i < cells.size(); i = end) {
            String group = cells.get(i).group();
            int width = widths.get(i);
            for (end = i + 1;
                    group != null
                            && end < cells.size()
                            && group.equals(cells.get(end).group());
                    end++) {
                width += widths.get(end);
            }
            if (group != null) {
                JRDesignTextField text = text(x, width, top, group, "headGroup");
                text.setStretchType(StretchTypeEnum.NO_STRETCH);
                text.setTextAdjust(TextAdjustEnum.SCALE_FONT);
                head.addElement(text);
            }
            x += width;
        }
        return top;
    }

    /** A heading without a group stands beside both rows. */
    private JRDesignTextField head(Cell cell, int x, int width, int groups) {
        int y = cell.group() == null ? 0 : groups;
        JRDesignTextField text =
                text(x, width, HEAD_HEIGHT + groups - y, cell.title(), style(cell, "headNumber", "head"));
        text.setY(y);
        text.setStretchType(StretchTypeEnum.CONTAINER_BOTTOM);
        double room = width - padding(size) - 1.0;
        double fitting = size * Math.min(1, room / Ruler.narrowest(cell.heading(), size));
        text.setFontSize(Math.max(TINY, (float) fitting));
        return text;
    }

    private List<Integer> widths() {
        double left = frame.getColumnWidth() - needed(size);
        if (left < 0) {
            return tight();
        }
        double more = cells.stream()
                .mapToDouble(cell -> cell.liked(size) - cell.needed(size))
                .sum();
        double part = more > left ? left / more : 1;
        long sharers = cells.stream().filter(Sheet::isText).count();
        double each = Math.max(0, left - more) / sharers;
        return whole(
                cell -> cell.needed(size) + (cell.liked(size) - cell.needed(size)) * part + (isText(cell) ? each : 0));
    }

    /** Where there are so many that nothing would fit, numbers give way, which can be made smaller, and words do not. */
    private List<Integer> tight() {
        double words = needed(Predicate.not(Cell::number));
        double part = (frame.getColumnWidth() - words) / needed(Cell::number);
        return whole(cell -> cell.needed(size) * (cell.number() ? part : 1));
    }

    /** In whole points, which together are as much as the widths. */
    private List<Integer> whole(ToDoubleFunction<Cell> width) {
        List<Integer> all = new ArrayList<>();
        double end = 0;
        int x = 0;
        for (Cell cell : cells) {
            end += width.applyAsDouble(cell);
            all.add((int) (end + EPSILON) - x);
            x += all.getLast();
        }
        return all;
    }

    private double needed(Predicate<Cell> which) {
        return cells.stream()
                .filter(which)
                .mapToDouble(cell -> cell.needed(size))
                .sum();
    }

    private boolean isClose() {
        return size == CLOSE;
    }

    private static int padding(float size) {
        return size == CLOSE ? CLOSE_PADDING : PADDING;
    }

    private String style(Cell cell, String number, String text) {
        String style = cell.number() ? number : text;
        return isClose() ? style + "Dense" : style;
    }

    private static boolean isText(Cell cell) {
        return !cell.number() && cell.width() >= Paper.width(Column.Type.TEXT);
    }

    private static JRDesignTextField text(int x, int width, int height, String expression, String style) {
        JRDesignTextField text = new JRDesignTextField();
        text.setX(x);
        text.setWidth(width);
        text.setHeight(height);
        text.setStretchType(StretchTypeEnum.ELEMENT_GROUP_HEIGHT);
        text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
        text.setStyleNameReference(style);
        text.setExpression(new JRDesignExpression(expression));
        return text;
    }
}
