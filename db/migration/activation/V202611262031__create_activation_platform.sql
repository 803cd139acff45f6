-- Where orders are sent (rows 83, 85). The secret is what a platform shows when it tells of its own accord, kept as its SHA-256.
create table activation_platform (
    id             bigint       not null,
    code           varchar(40)  not null,
    name           varchar(60)  not null,
    kind           varchar(10)  not null,
    address        varchar(300) not null,
    timeout_millis int          not null,
    attempts       int          not null,
    parallel       int          not null,
    active         boolean      not null,
    secret_hash    varchar(64),
    version        bigint       not null,
    constraint pk_activation_platform primary key (id),
    constraint uq_activation_platform_code unique (code)
);
