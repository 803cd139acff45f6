-- A notice that leaves the portal, by one way, once; it stays on record with what became of it.
create table notice_delivery (
    id         bigint       not null,
    notice_id  bigint       not null,
    account_id bigint       not null,
    kind       varchar(40)  character set ascii collate ascii_bin not null,
    channel    varchar(10)  character set ascii collate ascii_bin not null,
    pace       varchar(10)  character set ascii collate ascii_bin not null,
    state      varchar(10)  character set ascii collate ascii_bin not null,
    due_at     datetime(6)  not null,
    attempts   int          not null,
    parcel     bigint,
    reason     varchar(200),
    created_at datetime(6)  not null,
    ended_at   datetime(6),
    version    bigint       not null,
    constraint pk_notice_delivery primary key (id),
    constraint uq_notice_delivery_channel unique (notice_id, channel),
    index ix_notice_delivery_due (state, due_at),
    index ix_notice_delivery_account (account_id, channel, state, due_at),
    index ix_notice_delivery_parcel (parcel)
);
