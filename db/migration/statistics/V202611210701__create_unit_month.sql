-- level: ordinal of the unit's level; month: its first day. Cells of clerks and outlets name their outlet and the days with
-- records (bit 0 is the first of the month). A clerk cell at an outlet's own place holds what names no clerk.
create table statistics_unit_month (
    level          tinyint        not null,
    month          date           not null,
    scope_key      bigint         not null,
    outlet_id      bigint,
    recommended    int            not null,
    succeeded      int            not null,
    income         decimal(19, 4) not null,
    active_outlets int            not null,
    active_days    int            not null,
    constraint pk_statistics_unit_month primary key (level, month, scope_key),
    index ix_statistics_unit_month_outlet (outlet_id, month)
);
