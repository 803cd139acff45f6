-- What an announcement says: saved as it is typed, and never changed from its publication on.
create table announcement_body (
    announcement_id bigint      not null,
    text            mediumtext  not null,
    saved_by        varchar(60),
    version         bigint      not null,
    constraint pk_announcement_body primary key (announcement_id),
    constraint fk_announcement_body_announcement foreign key (announcement_id) references announcement (id)
);
