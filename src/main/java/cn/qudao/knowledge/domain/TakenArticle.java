package cn.qudao.knowledge.domain;

/** An article with what is taken along of it: its draft, or what is live. */
record TakenArticle(Article article, String title, String text) {}
