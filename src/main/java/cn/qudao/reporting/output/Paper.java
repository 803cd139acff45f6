package cn.qudao.reporting.output;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.ReportRequest;
import java.util.Arrays;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.OrientationEnum;

/** The sheet that a report is printed on: upright where its columns fit, else across, and twice as large where it is not enough. */
enum Paper {
    UPRIGHT(595, 842, OrientationEnum.PORTRAIT),
    ACROSS(842, 595, OrientationEnum.LANDSCAPE),
    LARGE(1191, 842, OrientationEnum.LANDSCAPE);

    static final int CODE_WIDTH = 90;
    static final int NAME_WIDTH = 140;
    static final int LEAST_CODE = 60;
    static final int LEAST_NAME = 76;

    private static final int MARGINS = 72;

    private final int width;
    private final int height;
    private final OrientationEnum orientation;

    Paper(int width, int height, OrientationEnum orientation) {
        this.width = width;
        this.height = height;
        this.orientation = orientation;
    }

    static Paper of(ReportRequest request) {
        int wanted = CODE_WIDTH + NAME_WIDTH;
        for (Column column : request.columns()) {
            wanted += column.shown() ? width(column.type()) : 0;
        }
        return wanted <= UPRIGHT.columnWidth() ? UPRIGHT : ACROSS;
    }

    /** The one that a report was laid out for. */
    static Paper of(JasperReport report) {
        return Arrays.stream(values())
                .filter(paper -> paper.columnWidth() == report.getColumnWidth())
                .findFirst()
                .orElseThrow();
    }

    /** In points, for the longest value to be expected; the columns of text share with the name what is left. */
    static int width(Column.Type type) {
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

    /** In points, without which a value is broken or cut: a number, a day and a moment as they are, a text between its words. */
    static int least(Column.Type type) {
        return switch (type) {
            case TEXT -> 61;
            case WORD -> 50;
            case COUNT, DECIMAL -> 43;
            case RATIO -> 38;
            case MONEY -> 58;
            case DATE -> 48;
            case TIME -> 66;
            case SEALED -> 54;
        };
    }

    int columnWidth() {
        return width - MARGINS;
    }

    boolean isPortrait() {
        return this == UPRIGHT;
    }

    /** Lays a design that was drawn across onto this paper: what stands side by side keeps its share of the width. */
    JasperDesign layOut(JasperDesign design) {
        int drawn = design.getColumnWidth();
        int column = columnWidth();
        design.setPageWidth(design.getPageWidth() - drawn + column);
        design.setPageHeight(height);
        design.setOrientation(orientation);
        design.setColumnWidth(column);
        for (JRBand band : design.getAllBands()) {
            for (JRElement element : band.getElements()) {
                int left = element.getX() * column / drawn;
                int right = (element.getX() + element.getWidth()) * column / drawn;
                ((JRDesignElement) element).setX(left);
                element.setWidth(right - left);
            }
        }
        return design;
    }
}
