-- What was put right after an announcement was published, for good.
create table announcement_correction (
    id              bigint        not null,
    announcement_id bigint        not null,
    number          int           not null,
    text            varchar(1000) not null,
    author          varchar(60),
    corrected_at    datetime(6)   not null,
    version         bigint        not null,
    constraint pk_announcement_correction primary key (id),
    constraint uq_announcement_correction_number unique (announcement_id, number),
    constraint fk_announcement_correction_announcement foreign key (announcement_id) references announcement (id)
);
