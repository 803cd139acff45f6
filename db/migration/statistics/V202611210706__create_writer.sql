-- One row: whoever holds its lock writes cells. Sums of sums are right only if one process at a time makes them.
create table statistics_writer (
    id tinyint not null,
    constraint pk_statistics_writer primary key (id)
);
