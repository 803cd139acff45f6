-- An article. Readers see the version by the number live; stage is that of the draft beside it. Files added after frozen_at, when what
-- is live was handed in, wait for the next version.
create table knowledge_article (
    id            bigint       not null,
    space_id      bigint       not null,
    folder        varchar(60)  not null,
    title         varchar(120) not null,
    stage         varchar(20)  not null,
    live          int,
    latest        int          not null,
    owner_id      bigint,
    owner         varchar(60),
    review_on     date,
    reminded_for  date,
    submitted_by  bigint,
    submitter     varchar(60),
    submitted_at  datetime(6),
    reason        varchar(200),
    frozen_at     datetime(6),
    published_at  datetime(6),
    archived_at   datetime(6),
    version       bigint       not null,
    constraint pk_knowledge_article primary key (id),
    constraint fk_knowledge_article_space foreign key (space_id) references knowledge_space (id),
    index ix_knowledge_article_published (space_id, published_at, id),
    index ix_knowledge_article_review (review_on)
);
