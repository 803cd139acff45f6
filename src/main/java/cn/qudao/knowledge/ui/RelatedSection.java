package cn.qudao.knowledge.ui;

import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** What else there is to read of the same. */
class RelatedSection extends Section {

    RelatedSection(List<ArticleRow> related) {
        RecordList list = new RecordList();
        related.forEach(row ->
                list.row(row.title(), KnowledgeWords.read(row.id()), row.space().name()));
        add(new H2(getTranslation("knowledge.related")), list);
        setVisible(!related.isEmpty());
    }
}
