-- What is being written of an article, saved as it is typed.
create table knowledge_draft (
    article_id bigint       not null,
    title      varchar(120) not null,
    text       mediumtext   not null,
    saved_at   datetime(6)  not null,
    saved_by   varchar(60),
    version    bigint       not null,
    constraint pk_knowledge_draft primary key (article_id),
    constraint fk_knowledge_draft_article foreign key (article_id) references knowledge_article (id)
);
