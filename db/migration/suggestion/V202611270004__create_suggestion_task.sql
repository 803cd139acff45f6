-- What a trigger has left for the counter where it happened: to be said when the customer comes again. Once for each event.
create table suggestion_task (
    id                bigint        not null,
    scope_key         bigint        not null,
    trigger_id        bigint        not null,
    reference         varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    event             varchar(20)   not null,
    mode              varchar(20)   not null,
    product_id        bigint,
    points            int           not null,
    note              varchar(200)  not null,
    opened_at         datetime(6)   not null,
    due_at            datetime(6)   not null,
    ends_at           datetime(6)   not null,
    done_at           datetime(6),
    subscriber_sealed varbinary(64) not null,
    subscriber_hash   varbinary(32) not null,
    version           bigint        not null,
    constraint pk_suggestion_task primary key (id),
    constraint uq_suggestion_task unique (trigger_id, reference),
    index ix_suggestion_task_place (scope_key, id),
    index ix_suggestion_task_subscriber (subscriber_hash, done_at)
);
