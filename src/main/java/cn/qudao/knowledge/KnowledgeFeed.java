package cn.qudao.knowledge;

import cn.qudao.org.UnitId;
import java.util.List;
import java.util.Set;

/** Opens spaces and publishes articles in the caller's transaction: for work of the system. People do it on a page. */
public interface KnowledgeFeed {

    /** @param folder empty for none */
    record NewArticle(String folder, String title, String text) {}

    /** @param roles empty for all */
    void open(String name, String about, UnitId unit, Set<String> roles, List<NewArticle> articles);
}
