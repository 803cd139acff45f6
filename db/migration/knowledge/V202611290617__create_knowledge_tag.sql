-- The tags of articles once more, to find articles by.
create table knowledge_tag (
    article_id bigint      not null,
    word       varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    constraint pk_knowledge_tag primary key (article_id, word),
    constraint fk_knowledge_tag_article foreign key (article_id) references knowledge_article (id),
    index ix_knowledge_tag_word (word, article_id)
);
