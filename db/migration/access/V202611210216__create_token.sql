-- Words by which a program acts for a person. Only their hashes are kept.
create table access_token (
    id           bigint      not null,
    account_id   bigint      not null,
    name         varchar(60) not null,
    token_hash   char(64)    character set ascii collate ascii_bin not null,
    created_at   datetime(6) not null,
    expires_on   date        not null,
    last_used_at datetime(6),
    revoked_at   datetime(6),
    version      bigint      not null,
    constraint pk_access_token primary key (id),
    constraint uq_access_token_hash unique (token_hash),
    constraint fk_access_token_account foreign key (account_id) references access_account (id),
    index ix_access_token_account (account_id, created_at)
);
