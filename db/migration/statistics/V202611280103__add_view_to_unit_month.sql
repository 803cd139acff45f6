-- 0: counted where it was made; 1: what has to be added to have it where its outlet stands now, less where it stood, more where it
-- stands (DD060). The days of such a cell are those of the records that have come.
alter table statistics_unit_month
    add column view tinyint not null default 0 after month, drop primary key,
    add constraint pk_statistics_unit_month primary key (level, month, view, scope_key);
