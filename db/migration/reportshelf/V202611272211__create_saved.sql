-- What a person asks a report again and again, by a name; shared with a role at a place and below.
create table reportshelf_saved (
    id          bigint        not null,
    account_id  bigint        not null,
    name        varchar(40)   character set utf8mb4 collate utf8mb4_bin not null,
    report      varchar(20)   character set ascii collate ascii_bin not null,
    parameters  varchar(2000) not null,
    shared_role varchar(40)   character set ascii collate ascii_bin,
    shared_key  bigint,
    shared_by   varchar(60),
    version     bigint        not null,
    constraint pk_reportshelf_saved primary key (id),
    constraint uq_reportshelf_saved_name unique (account_id, name),
    constraint fk_reportshelf_saved_account foreign key (account_id) references access_account (id),
    index ix_reportshelf_saved_shared (shared_role, shared_key)
);
