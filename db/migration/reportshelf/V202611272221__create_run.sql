-- Which reports ran; at the place of the post by which somebody ran it.
create table reportshelf_run (
    id          bigint        not null,
    scope_key   bigint        not null,
    account_id  bigint        not null,
    person      varchar(60)   not null,
    report      varchar(20)   character set ascii collate ascii_bin not null,
    parameters  varchar(2000) not null,
    way         varchar(20)   character set ascii collate ascii_bin not null,
    format      varchar(10)   character set ascii collate ascii_bin not null,
    started_at  datetime(6)   not null,
    took_millis bigint        not null,
    row_count   bigint        not null,
    done        boolean       not null,
    version     bigint        not null,
    constraint pk_reportshelf_run primary key (id),
    index ix_reportshelf_run_account (account_id, id),
    index ix_reportshelf_run_place (scope_key, id),
    index ix_reportshelf_run_time (started_at)
);
