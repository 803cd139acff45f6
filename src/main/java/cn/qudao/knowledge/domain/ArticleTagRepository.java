package cn.qudao.knowledge.domain;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ArticleTagRepository extends JpaRepository<ArticleTag, ArticleTag.Key> {

    /** Those that articles of the spaces have, the most used first. */
    @Query("select t.key.word from ArticleTag t join Article a on a.id = t.key.articleId where a.spaceId in :spaces"
            + " group by t.key.word order by count(*) desc, t.key.word")
    List<String> words(Collection<Long> spaces, Limit limit);

    @Modifying
    @Query("delete from ArticleTag t where t.key.articleId = :article")
    void clear(long article);
}
