create table imports_run (
    id         bigint       not null,
    scope_key  bigint       not null,
    kind       varchar(40)  not null,
    file_name  varchar(200) not null,
    sha256     char(64)     not null,
    row_count  int          not null,
    done_by    varchar(60)  not null,
    done_at    datetime(6)  not null,
    undone_by  varchar(60),
    undone_at  datetime(6),
    version    bigint       not null,
    constraint pk_imports_run primary key (id),
    index ix_imports_run_place (scope_key, done_at)
);
