package cn.qudao.knowledge.ui;

import cn.qudao.kernel.Clocks;
import cn.qudao.kernel.NotFound;
import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.SpaceRow;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses and words that several of these screens have in common. */
final class KnowledgeWords {

    static final String READ = "knowledge";
    static final String DESK = "knowledge-desk";
    static final String SPACES = "knowledge-spaces";
    static final String TEMPLATES = "knowledge-templates";
    static final String TRANSFER = "knowledge-transfer";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private KnowledgeWords() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static Address readers(long article) {
        return Address.of(READ + '/' + article + "/readers");
    }

    static Address people(long article) {
        return Address.of(READ + '/' + article + "/people");
    }

    static Address read(long article) {
        return Address.of(READ + '/' + article);
    }

    static Address desk(long article) {
        return Address.of(DESK + '/' + article);
    }

    /** @param space null where none is chosen */
    static Address transfer(@Nullable SpaceRow space) {
        return Address.of(TRANSFER).with("space", space == null ? null : space.id());
    }

    /** From the knowledge base to what is said of an article. */
    static List<Page.Crumb> trail(Component screen, ArticleRow article, Page.Crumb... further) {
        return Stream.concat(
                        Stream.of(
                                new Page.Crumb(screen.getTranslation("menu.knowledge"), Address.of(READ)),
                                new Page.Crumb(
                                        article.space().name(),
                                        Address.of(READ)
                                                .with("space", article.space().id())),
                                new Page.Crumb(article.title(), read(article.id()))),
                        Stream.of(further))
                .toList();
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
