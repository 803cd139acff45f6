-- What a person keeps of a list: filters by name, and once, without a name, the columns that are shown.
create table access_list_choice (
    id         bigint        not null,
    account_id bigint        not null,
    list_path  varchar(60)   character set ascii collate ascii_bin not null,
    kind       varchar(10)   character set ascii collate ascii_bin not null,
    name       varchar(40)   character set utf8mb4 collate utf8mb4_bin not null,
    content    varchar(2000) not null,
    version    bigint        not null,
    constraint pk_access_list_choice primary key (id),
    constraint uq_access_list_choice_name unique (account_id, list_path, kind, name),
    constraint fk_access_list_choice_account foreign key (account_id) references access_account (id)
);
