-- One row for each browser that is signed in. The handle itself is known to the server's memory only.
create table access_session (
    id            bigint       not null,
    account_id    bigint       not null,
    handle_hash   char(64)     character set ascii collate ascii_bin not null,
    post_id       bigint,
    second_factor boolean      not null,
    started_at    datetime(6)  not null,
    last_seen_at  datetime(6)  not null,
    ended_at      datetime(6),
    address       varchar(45)  character set ascii collate ascii_bin not null,
    device        varchar(200) not null,
    constraint pk_access_session primary key (id),
    constraint uq_access_session_handle unique (handle_hash),
    constraint fk_access_session_account foreign key (account_id) references access_account (id),
    constraint fk_access_session_post foreign key (post_id) references access_post (id),
    index ix_access_session_account (account_id, started_at)
);
