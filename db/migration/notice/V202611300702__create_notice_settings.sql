-- Where and when a person wants to be told outside the portal. An address counts when a code that was sent there has come back.
create table notice_settings (
    account_id  bigint       not null,
    mail        varchar(200),
    wanted_mail varchar(200),
    code        varchar(200) character set ascii collate ascii_bin,
    code_until  datetime(6),
    wrong_codes int          not null,
    codes       int          not null,
    codes_on    date,
    digest_hour int          not null,
    quiet_from  int,
    quiet_until int,
    version     bigint       not null,
    constraint pk_notice_settings primary key (account_id)
);
