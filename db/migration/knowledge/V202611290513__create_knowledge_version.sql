-- What was published of an article, for good.
create table knowledge_version (
    id           bigint       not null,
    article_id   bigint       not null,
    number       int          not null,
    title        varchar(120) not null,
    text         mediumtext   not null,
    author       varchar(60),
    approver     varchar(60),
    published_at datetime(6)  not null,
    version      bigint       not null,
    constraint pk_knowledge_version primary key (id),
    constraint uq_knowledge_version_number unique (article_id, number),
    constraint fk_knowledge_version_article foreign key (article_id) references knowledge_article (id)
);
