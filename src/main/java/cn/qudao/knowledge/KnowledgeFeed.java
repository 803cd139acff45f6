package cn.qudao.knowledge;

import cn.qudao.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/** Opens spaces and publishes articles in the caller's transaction: for work of the system. People do it on a page. */
public interface KnowledgeFeed {

    /**
     * An article.
     *
     * @param folder empty for none
     * @param texts of its versions, the one that is read last
     */
    record NewArticle(String folder, String title, List<String> tags, List<String> texts) {

        public NewArticle(String folder, String title, List<String> tags, String text) {
            this(folder, title, tags, List.of(text));
        }
    }

    /** @param roles empty for all */
    void open(String name, String about, UnitId unit, Set<String> roles, List<NewArticle> articles);

    /**
     * Has an article confirmed by its audience, of which nobody is told.
     *
     * @param confirmed which accounts of it have done so
     */
    void oblige(String title, LocalDate by, LongPredicate confirmed);

    /** Something that articles of all spaces may begin with. */
    void keepTemplate(String name, String text);
}
