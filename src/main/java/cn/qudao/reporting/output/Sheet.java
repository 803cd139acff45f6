package cn.qudao.reporting.output;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.Heading;
import cn.qudao.reporting.ReportRequest;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import org.jspecify.annotations.Nullable;

/** Puts the columns of a report, each as wide as its kind needs, into the frame that all reports share. */
class Sheet {

    private static final int HEAD_HEIGHT = 20;
    private static final int GROUP_HEIGHT = 18;
    private static final int ROW_HEIGHT = 16;

    /** From so many numbers on, as a month has days, they stand closely. */
    private static final int MANY_NUMBERS = 16;

    /** Of a column among many for the same figure. */
    private static final int ONE_OF_MANY = 36;

    /**
     * @param group the expression of the heading that it shares with its neighbours; null: none
     * @param dense its share of the width where columns stand closely
     */
    private record Cell(String field, @Nullable String group, String title, int width, int dense, boolean number) {}

    private final JasperDesign frame;
    private final List<Cell> cells = new ArrayList<>();

    Sheet(JasperDesign drawn, ReportRequest request) {
        this.frame = Paper.of(request).layOut(drawn);
        cells.add(new Cell("code", null, "$R{reporting.code}", Paper.CODE_WIDTH, Paper.CODE_WIDTH, false));
        cells.add(new Cell("name", null, "$P{rows}", Paper.NAME_WIDTH, Paper.NAME_WIDTH, false));
        for (Column column : request.columns()) {
            if (column.shown()) {
                Heading heading = request.heading(column);
                cells.add(new Cell(
                        column.key(),
                        heading.group() == null ? null : "$R{" + heading.group() + "}",
                        "$R{" + heading.title() + "}",
                        Paper.width(column.type()),
                        column.isUnderHeading() ? ONE_OF_MANY : Paper.width(column.type()),
                        column.type().isNumber()));
            }
        }
    }

    JasperDesign design() throws JRException {
        JRDesignBand head = (JRDesignBand) frame.getColumnHeader();
        JRDesignBand row = (JRDesignBand) frame.getDetailSection().getBands()[0];
        int x = 0;
        List<Integer> widths = widths();
        int top = groups(head, widths);
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
            if (isDense() && cell.number()) {
                value.setTextAdjust(TextAdjustEnum.SCALE_FONT);
            }
            row.addElement(value);
            x += width;
        }
        return frame;
    }

    /** The row of headings that columns share; its height, which is nothing where none do. */
    private int groups(JRDesignBand head, List<Integer> widths) {
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
        return text;
    }

    private List<Integer> widths() {
        int wanted = cells.stream().mapToInt(Cell::width).sum();
        int left = frame.getColumnWidth() - wanted;
        if (left < 0) {
            return shrunk(wanted);
        }
        long sharers = cells.stream().filter(Sheet::isText).count();
        List<Integer> widths = new ArrayList<>();
        for (Cell cell : cells) {
            widths.add(isText(cell) ? cell.width() + left / (int) sharers : cell.width());
        }
        return widths;
    }

    /** Where there are so many that nothing would fit, numbers give way before words do. */
    private List<Integer> shrunk(int wanted) {
        if (!isDense()) {
            return cells.stream()
                    .map(cell -> cell.width() * frame.getColumnWidth() / wanted)
                    .toList();
        }
        int needed = cells.stream().mapToInt(Cell::dense).sum();
        return cells.stream()
                .map(cell -> cell.dense() * frame.getColumnWidth() / needed)
                .toList();
    }

    private boolean isDense() {
        return cells.stream().filter(Cell::number).count() >= MANY_NUMBERS;
    }

    private String style(Cell cell, String number, String text) {
        String style = cell.number() ? number : text;
        return isDense() ? style + "Dense" : style;
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
