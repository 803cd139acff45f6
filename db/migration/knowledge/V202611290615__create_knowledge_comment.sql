-- What readers say below an article. What was removed stays here, and is shown no more.
create table knowledge_comment (
    id         bigint        not null,
    article_id bigint        not null,
    account_id bigint        not null,
    author     varchar(60)   not null,
    text       varchar(1000) not null,
    said_at    datetime(6)   not null,
    removed_at datetime(6),
    remover    varchar(60),
    reason     varchar(200),
    version    bigint        not null,
    constraint pk_knowledge_comment primary key (id),
    constraint fk_knowledge_comment_article foreign key (article_id) references knowledge_article (id)
);
