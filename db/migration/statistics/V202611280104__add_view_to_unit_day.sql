alter table statistics_unit_day
    add column view tinyint not null default 0 after day, drop primary key,
    add constraint pk_statistics_unit_day primary key (level, day, view, scope_key);
