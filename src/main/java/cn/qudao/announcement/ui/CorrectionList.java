package cn.qudao.announcement.ui;

import cn.qudao.announcement.domain.CorrectionRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What was put right, above what was said first. */
class CorrectionList extends Section {

    CorrectionList(List<CorrectionRow> corrections) {
        addClassName("announcement-corrections");
        add(new H2(getTranslation("announcement.corrections")));
        for (CorrectionRow correction : corrections) {
            String author = correction.author();
            Span when = new Span(AnnouncementPaths.time(correction.at()) + (author == null ? "" : " · " + author));
            when.addClassName("qd-soft");
            add(new Div(when, new Paragraph(correction.text())));
        }
    }
}
