-- Mails that have yet to leave; a row goes when its mail has.
create table reportshelf_letter (
    id         bigint       not null,
    export_id  bigint       not null,
    account_id bigint       not null,
    title      varchar(200) not null,
    mail       varchar(200) not null,
    bytes      bigint       not null,
    due_at     datetime(6)  not null,
    attempts   int          not null,
    version    bigint       not null,
    constraint pk_reportshelf_letter primary key (id),
    index ix_reportshelf_letter_due (due_at)
);
