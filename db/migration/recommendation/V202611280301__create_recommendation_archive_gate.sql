-- One row that whoever writes records of a past month shares, and whoever moves a month away locks: what was being written is
-- in the month before it is closed, and nothing comes after.
create table recommendation_archive_gate (
    id int not null,
    constraint pk_recommendation_archive_gate primary key (id)
);
