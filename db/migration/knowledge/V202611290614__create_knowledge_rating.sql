-- Whether an article was of use to a reader, and if not, why not. The number is that of the version that was read.
create table knowledge_rating (
    id         bigint       not null,
    article_id bigint       not null,
    account_id bigint       not null,
    number     int          not null,
    useful     boolean      not null,
    reason     varchar(20),
    remark     varchar(200) not null,
    rated_at   datetime(6)  not null,
    version    bigint       not null,
    constraint pk_knowledge_rating primary key (id),
    constraint uq_knowledge_rating_account unique (article_id, account_id),
    constraint fk_knowledge_rating_article foreign key (article_id) references knowledge_article (id),
    index ix_knowledge_rating_useful (article_id, useful, rated_at)
);
