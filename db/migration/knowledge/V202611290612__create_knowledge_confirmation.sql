-- Who has said of which version that it is read and understood, for good.
create table knowledge_confirmation (
    id           bigint      not null,
    article_id   bigint      not null,
    account_id   bigint      not null,
    number       int         not null,
    confirmed_at datetime(6) not null,
    version      bigint      not null,
    constraint pk_knowledge_confirmation primary key (id),
    constraint uq_knowledge_confirmation_account unique (article_id, account_id, number),
    constraint fk_knowledge_confirmation_article foreign key (article_id) references knowledge_article (id)
);
