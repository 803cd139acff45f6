-- Every contact, counted once by what its door calls it.
create table contact_made (
    subscriber_hash binary(32)  not null,
    channel         varchar(10) not null,
    reference       varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    made_at         datetime(6) not null,
    purpose         varchar(40) not null,
    constraint pk_contact_made primary key (subscriber_hash, channel, reference)
);
