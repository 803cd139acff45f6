-- An announcement whose audience is to be told from a moment on, account by account; gone when all have been.
create table announcement_call (
    announcement_id bigint      not null,
    due_at          datetime(6) not null,
    told            bigint      not null,
    version         bigint      not null,
    constraint pk_announcement_call primary key (announcement_id),
    constraint fk_announcement_call_announcement foreign key (announcement_id) references announcement (id),
    index ix_announcement_call_due (due_at)
);
