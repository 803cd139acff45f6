-- One row: the fingerprint of the key that the database is sealed with.
create table sealing_key (
    id          bigint     not null,
    fingerprint varchar(8) character set ascii collate ascii_bin not null,
    constraint pk_sealing_key primary key (id)
);
