-- The place is that of the unit the person belongs to. Without a password nobody can sign in.
create table access_account (
    id               bigint       not null,
    scope_key        bigint       not null,
    unit_id          bigint       not null,
    sign_in_name     varchar(60)  character set ascii collate ascii_bin not null,
    display_name     varchar(60)  not null,
    password_hash    varchar(200) character set ascii collate ascii_bin,
    password_initial boolean      not null,
    enabled          boolean      not null,
    created_at       datetime(6)  not null,
    last_sign_in_at  datetime(6),
    language         varchar(10)  character set ascii collate ascii_bin,
    appearance       varchar(10)  character set ascii collate ascii_bin not null,
    totp_secret      varchar(200) character set ascii collate ascii_bin,
    totp_last_step   bigint       not null,
    recovery_hashes  varchar(800) character set ascii collate ascii_bin not null,
    version          bigint       not null,
    constraint pk_access_account primary key (id),
    constraint uq_access_account_name unique (sign_in_name),
    constraint fk_access_account_unit foreign key (unit_id) references org_unit (id),
    index ix_access_account_place (scope_key, sign_in_name)
);
