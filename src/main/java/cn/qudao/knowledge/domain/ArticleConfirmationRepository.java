package cn.qudao.knowledge.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface ArticleConfirmationRepository extends JpaRepository<ArticleConfirmation, Long> {

    boolean existsByArticleIdAndAccountIdAndNumber(long article, long account, int number);
}
