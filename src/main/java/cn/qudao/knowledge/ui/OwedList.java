package cn.qudao.knowledge.ui;

import cn.qudao.knowledge.domain.OwedRow;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** What the person still has to confirm, the most urgent first. */
class OwedList extends Section {

    private static final int SHOWN = 5;

    OwedList(List<OwedRow> owed) {
        RecordList list = new RecordList();
        owed.stream()
                .limit(SHOWN)
                .forEach(row -> list.row(
                        row.title(),
                        KnowledgeWords.read(row.article()),
                        getTranslation(row.late() ? "knowledge.owed.late" : "knowledge.owed.by", row.by()) + " · "
                                + row.space()));
        add(new H2(getTranslation("knowledge.owed", owed.size())), list);
        if (owed.size() > SHOWN) {
            Paragraph more = new Paragraph(getTranslation("knowledge.owed.more", owed.size() - SHOWN));
            more.addClassName("qd-soft");
            add(more);
        }
        setVisible(!owed.isEmpty());
    }
}
