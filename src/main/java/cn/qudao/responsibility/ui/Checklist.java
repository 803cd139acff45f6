package cn.qudao.responsibility.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.responsibility.domain.StandardRow;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** One version of a work standard, to be read. */
class Checklist extends Article {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    Checklist(StandardRow standard) {
        addClassName("responsibility-checklist");
        Paragraph about = new Paragraph(about(standard));
        about.addClassName("qd-soft");
        OrderedList items = new OrderedList();
        standard.items().forEach(item -> items.add(new ListItem(item)));
        add(new H2(standard.title()), about, items);
    }

    private String about(StandardRow standard) {
        Instant published = standard.publishedAt();
        if (published == null) {
            return getTranslation("responsibility.standard.draft-of", standard.number());
        }
        String time = TIME.format(published.atZone(Clocks.BUSINESS_ZONE));
        return standard.publishedBy() == null
                ? getTranslation("responsibility.standard.version", standard.number(), time)
                : getTranslation("responsibility.standard.version-by", standard.number(), time, standard.publishedBy());
    }
}
