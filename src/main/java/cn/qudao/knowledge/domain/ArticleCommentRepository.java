package cn.qudao.knowledge.domain;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ArticleCommentRepository extends JpaRepository<ArticleComment, Long> {

    /** Those before one of them, the newest first. */
    @Query("select c from ArticleComment c where c.articleId = :article and c.removedAt is null and c.id < :before"
            + " order by c.id desc")
    List<ArticleComment> shown(long article, long before, Limit limit);
}
