-- Months whose records were moved to files, or are on their way there or back: nothing is written to such a month. records and
-- checksum are those of the file, and null as long as it is not whole.
create table recommendation_archive (
    month      date        not null,
    state      varchar(10) not null,
    records    bigint,
    checksum   char(64),
    changed_at datetime(6) not null,
    constraint pk_recommendation_archive primary key (month)
);
