-- How many days an urging leaves for its answer, unless who urges says otherwise. The latest decision holds.
create table supervision_term (
    id         bigint       not null,
    number     int          not null,
    days       int          not null,
    reason     varchar(200) not null,
    decided_by varchar(60),
    decided_at datetime(6)  not null,
    constraint pk_supervision_term primary key (id),
    constraint uq_supervision_term_number unique (number)
);
