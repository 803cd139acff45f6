package cn.qudao.knowledge.ui;

import cn.qudao.kernel.NotFound;
import cn.qudao.uikit.Address;
import com.vaadin.flow.router.BeforeEnterEvent;

/** Addresses and words that several of these screens have in common. */
final class KnowledgeWords {

    static final String READ = "knowledge";
    static final String DESK = "knowledge-desk";

    private KnowledgeWords() {}

    static Address read(long article) {
        return Address.of(READ + '/' + article);
    }

    static Address desk(long article) {
        return Address.of(DESK + '/' + article);
    }

    /** Of the article in the address. */
    static long id(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}
