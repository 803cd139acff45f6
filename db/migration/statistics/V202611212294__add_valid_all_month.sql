-- Of a cell of an outlet: whether the outlet counted as valid from the first of the month to the last. Few do not, and only
-- of those has to be asked whether they did so on a certain day.
alter table statistics_unit_month
    add column valid_all_month boolean not null default false,
    add index ix_statistics_unit_month_valid (level, month, valid_all_month, scope_key);
