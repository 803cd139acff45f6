-- Whether it is not the records that changed but which outlets count as valid, from that day on.
alter table statistics_mark add column validity boolean not null default false;
