-- Every attempt to sign in, for the security log and the statistics of use. No account: the name was not known.
create table access_sign_in (
    id         bigint      not null,
    scope_key  bigint      not null,
    account_id bigint,
    at         datetime(6) not null,
    phone      boolean     not null,
    ok         boolean     not null,
    address    varchar(45) character set ascii collate ascii_bin not null,
    constraint pk_access_sign_in primary key (id),
    constraint fk_access_sign_in_account foreign key (account_id) references access_account (id),
    index ix_access_sign_in_place (scope_key, at),
    index ix_access_sign_in_account (account_id, at)
);
