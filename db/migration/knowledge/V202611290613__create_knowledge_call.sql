-- A must-read article whose audience is being told, account by account; gone when all have been.
create table knowledge_call (
    article_id bigint not null,
    told       bigint not null,
    version    bigint not null,
    constraint pk_knowledge_call primary key (article_id),
    constraint fk_knowledge_call_article foreign key (article_id) references knowledge_article (id)
);
