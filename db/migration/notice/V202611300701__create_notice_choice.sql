-- How a person wants to hear of one kind of notices, where that is not as at first.
create table notice_choice (
    id         bigint      not null,
    account_id bigint      not null,
    kind       varchar(40) character set ascii collate ascii_bin not null,
    portal     boolean     not null,
    mail       varchar(10) character set ascii collate ascii_bin not null,
    phone      varchar(10) character set ascii collate ascii_bin not null,
    version    bigint      not null,
    constraint pk_notice_choice primary key (id),
    constraint uq_notice_choice_kind unique (account_id, kind)
);
