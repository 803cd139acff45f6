-- Grids and above: the outlets with records on a day, and of them those that had none earlier in the month. The sum of the
-- latter from the first of a month on counts each outlet once.
create table statistics_outlet_day (
    level          tinyint not null,
    day            date    not null,
    scope_key      bigint  not null,
    active_outlets int     not null,
    first_outlets  int     not null,
    constraint pk_statistics_outlet_day primary key (level, day, scope_key)
);
