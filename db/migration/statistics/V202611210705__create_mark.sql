-- Which cells no longer agree with the records: those of the day at the place, or of the whole month where the place is the
-- province (0). Written in the transaction of the record.
create table statistics_mark (
    id           bigint      not null,
    business_day date        not null,
    scope_key    bigint      not null,
    marked_at    datetime(6) not null,
    constraint pk_statistics_mark primary key (id),
    index ix_statistics_mark_time (marked_at)
);
