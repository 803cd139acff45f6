package cn.qudao.knowledge.domain;

/** Where an article stands in its space. */
record ArticlePlace(long id, String folder, String title) {}
