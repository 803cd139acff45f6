-- Rows that have changed and are part of what can be found; written in the transaction of the change. The batch is given to it after
-- the commit, so that whoever reads batch by batch misses none.
create table search_change (
    id         bigint      not null,
    source     varchar(40) not null,
    item       bigint      not null,
    batch      bigint,
    changed_at datetime(6) not null,
    constraint pk_search_change primary key (id),
    index ix_search_change_batch (batch, id),
    index ix_search_change_time (changed_at)
);
