package cn.qudao.knowledge;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/** Opens spaces and publishes articles in the caller's transaction: for work of the system. People do it on a page. */
public interface KnowledgeFeed {

    /** @param folder empty for none */
    record NewArticle(String folder, String title, List<String> tags, String text) {}

    /** @param roles empty for all */
    void open(String name, String about, UnitId unit, Set<String> roles, List<NewArticle> articles);

    /**
     * Has an article confirmed by its audience, of which nobody is told.
     *
     * @param confirmed which accounts of it have done so
     */
    void oblige(String title, LocalDate by, LongPredicate confirmed);
}
