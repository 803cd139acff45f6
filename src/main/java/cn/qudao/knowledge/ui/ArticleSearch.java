package cn.qudao.knowledge.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Portion;
import cn.qudao.knowledge.KnowledgePermissions;
import cn.qudao.knowledge.domain.Library;
import cn.qudao.knowledge.domain.LibraryFilter;
import cn.qudao.uikit.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Articles by words of their titles, for the search box of the header. */
@Component
class ArticleSearch implements SearchSource {

    private final Library library;
    private final CurrentUser user;

    ArticleSearch(Library library, CurrentUser user) {
        this.library = library;
        this.user = user;
    }

    @Override
    public String title() {
        return "menu.knowledge";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Hit> find(String words, int limit) {
        return user.get().may(KnowledgePermissions.READ)
                ? library.page(LibraryFilter.titled(words.strip()), Portion.first(limit)).rows().stream()
                        .map(row -> new Hit(row.title(), row.space().name(), KnowledgeWords.read(row.id())))
                        .toList()
                : List.of();
    }
}
