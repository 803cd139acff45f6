create table notice (
    id          bigint       not null,
    account_id  bigint       not null,
    address     varchar(400) not null,
    message_key varchar(100) not null,
    arguments   varchar(800) not null,
    at          datetime(6)  not null,
    read_at     datetime(6),
    version     bigint       not null,
    constraint pk_notice primary key (id),
    index ix_notice_account (account_id, read_at)
);
