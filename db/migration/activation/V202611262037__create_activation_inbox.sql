-- What platforms have answered, each answer once however often it comes; without an activation where none is known.
create table activation_inbox (
    platform_id    bigint      not null,
    platform_order varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    answer         varchar(12) not null,
    activation_id  bigint,
    received_at    datetime(6) not null,
    constraint pk_activation_inbox primary key (platform_id, platform_order, answer),
    index ix_activation_inbox_activation (activation_id)
);
