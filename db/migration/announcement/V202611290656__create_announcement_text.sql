-- The text message that goes along with an announcement: to each phone of its audience once, clerk by clerk up to the one of that id. Due
-- is the moment to go on; there is none when all have it, or nobody is to get it any more.
create table announcement_text (
    announcement_id bigint       not null,
    text            varchar(200) not null,
    parts           int          not null,
    people          int          not null,
    asked_by        varchar(60),
    asked_at        datetime(6)  not null,
    due_at          datetime(6),
    up_to           bigint       not null,
    refused         int          not null,
    stopped         boolean      not null,
    version         bigint       not null,
    constraint pk_announcement_text primary key (announcement_id),
    constraint fk_announcement_text_announcement foreign key (announcement_id) references announcement (id),
    index ix_announcement_text_due (due_at)
);
