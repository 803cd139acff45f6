package cn.qudao.reporting.ui;

import cn.qudao.reporting.Column;
import cn.qudao.reporting.domain.Line;
import cn.qudao.reporting.domain.ReportRun;
import cn.qudao.reporting.domain.ReportWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The totals, large. */
class KeyFigures extends DescriptionList {

    KeyFigures(Shown shown, Addresses addresses, ReportWords words) {
        addClassName("qd-key-figures");
        Line total = shown.total();
        if (total == null) {
            setVisible(false);
            return;
        }
        ReportRun run = shown.run();
        for (Column column : run.columns()) {
            if (isFigure(column)) {
                Object value = total.values().get(run.position(column));
                Term term = new Term(words.title(run.request().report(), column, run.language()));
                Description figure = new Description(
                        figure(addresses.number(total, column, value), ReportWords.value(column, value)));
                getElement().appendChild(new Div(term, figure).getElement());
            }
        }
    }

    /** What was then stands in the table; here the change says enough. */
    private static boolean isFigure(Column column) {
        return column.type().isNumber()
                && column.total() != Column.Total.NONE
                && !column.isUnderHeading()
                && !column.isOfThen();
    }

    private static Component figure(@Nullable String address, String text) {
        return address == null ? new Span(text) : new Anchor(address, text);
    }
}
