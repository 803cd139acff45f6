-- One row: the last batch of changes that was given, the last that was dropped, how often a new index was asked for, and a number
-- by which an index knows that it was made of this log and not of another database's.
create table search_log (
    id      int    not null,
    batch   bigint not null,
    dropped bigint not null,
    rebuild bigint not null,
    origin  bigint not null,
    constraint pk_search_log primary key (id)
);
