package cn.qudao.knowledge.domain;

/** An article with its draft, read at once. */
record DraftedArticle(Article article, Draft draft) {}
