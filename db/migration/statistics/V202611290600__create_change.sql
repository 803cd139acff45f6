-- What has yet to be added to the cells: a record that was written, or a pending one that has succeeded. Written in the
-- transaction of the record, removed in that of the cells: what cells hold and what stands here are the records, at any moment.
create table statistics_change (
    recommendation_id bigint      not null,
    settled           boolean     not null,
    business_day      date        not null,
    succeeded         boolean     not null,
    changed_at        datetime(6) not null,
    constraint pk_statistics_change primary key (recommendation_id, settled),
    index ix_statistics_change_time (changed_at)
);
