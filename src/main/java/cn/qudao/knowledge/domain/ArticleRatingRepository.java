package cn.qudao.knowledge.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ArticleRatingRepository extends JpaRepository<ArticleRating, Long> {

    Optional<ArticleRating> findByArticleIdAndAccountId(long article, long account);

    List<ArticleRating> findByArticleIdAndUsefulFalseOrderByRatedAtDesc(long article, Limit limit);
}
