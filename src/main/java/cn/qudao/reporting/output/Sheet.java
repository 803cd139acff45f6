package cn.qudao.reporting.output;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportDefinition;
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

/** Puts the columns of a report, each as wide as its kind needs, into the frame that all reports share. */
class Sheet {

    private static final int HEAD_HEIGHT = 20;
    private static final int ROW_HEIGHT = 16;
    private static final int CODE_WIDTH = 90;
    private static final int NAME_WIDTH = 140;

    /** From so many numbers on, as a month has days, they stand closely. */
    private static final int MANY_NUMBERS = 16;

    private static final int DENSE_NUMBER = 36;

    private record Cell(String field, String title, int width, boolean number) {}

    private final JasperDesign frame;
    private final List<Cell> cells = new ArrayList<>();

    Sheet(JasperDesign frame, ReportRequest request) {
        this.frame = frame;
        cells.add(new Cell("code", "$R{reporting.code}", CODE_WIDTH, false));
        cells.add(new Cell("name", "$P{rows}", NAME_WIDTH, false));
        request.columns().stream()
                .filter(Column::shown)
                .map(column -> new Cell(
                        column.key(),
                        title(request.report(), column),
                        width(column.type()),
                        column.type().isNumber()))
                .forEach(cells::add);
    }

    private static String title(ReportDefinition report, Column column) {
        String own = "$R{" + report.module() + ".column." + column.comparedKey() + "}";
        return column.comparison()
                .map(comparison -> "msg($R{reporting.compared." + comparison.word() + "}, " + own + ")")
                .orElse(own);
    }

    /** In points, for the longest value to be expected; the columns of text share with the name what is left. */
    private static int width(Column.Type type) {
        return switch (type) {
            case TEXT -> 80;
            case WORD -> 55;
            case COUNT, RATIO, DECIMAL -> 56;
            case MONEY -> 72;
            case DATE -> 60;
            case TIME -> 84;
            case SEALED -> 66;
        };
    }

    JasperDesign design() throws JRException {
        JRDesignBand head = (JRDesignBand) frame.getColumnHeader();
        JRDesignBand row = (JRDesignBand) frame.getDetailSection().getBands()[0];
        int x = 0;
        List<Integer> widths = widths();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int width = widths.get(i);
            JRDesignField field = new JRDesignField();
            field.setName(cell.field());
            field.setValueClass(String.class);
            frame.addField(field);
            head.addElement(text(x, width, HEAD_HEIGHT, cell.title(), style(cell, "headNumber", "head")));
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
        int needed = cells.stream().mapToInt(Sheet::dense).sum();
        return cells.stream()
                .map(cell -> dense(cell) * frame.getColumnWidth() / needed)
                .toList();
    }

    private static int dense(Cell cell) {
        return cell.number() ? DENSE_NUMBER : cell.width();
    }

    private boolean isDense() {
        return cells.stream().filter(Cell::number).count() >= MANY_NUMBERS;
    }

    private String style(Cell cell, String number, String text) {
        String style = cell.number() ? number : text;
        return isDense() ? style + "Dense" : style;
    }

    private static boolean isText(Cell cell) {
        return !cell.number() && cell.width() >= width(Column.Type.TEXT);
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
