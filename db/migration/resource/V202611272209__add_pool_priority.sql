-- Whom a pool of numbers serves first, until the end of a day; nulls where it serves everybody alike.
alter table resource_pool
    add column priority_ranking_id bigint,
    add column priority_up_to int,
    add column priority_channel_type varchar(40),
    add column priority_until date,
    add constraint fk_resource_pool_ranking foreign key (priority_ranking_id) references resource_ranking (id);
