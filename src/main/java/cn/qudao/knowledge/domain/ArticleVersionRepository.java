package cn.qudao.knowledge.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ArticleVersionRepository extends JpaRepository<ArticleVersion, Long> {

    Optional<ArticleVersion> findByArticleIdAndNumber(long article, int number);

    @Query("select new cn.qudao.knowledge.domain.VersionRow(v.number, v.title, v.author, v.approver, v.publishedAt)"
            + " from ArticleVersion v where v.articleId = :article order by v.number desc")
    List<VersionRow> rows(long article, Limit limit);
}
