-- level: 0 province, 1 region, 2 district, 3 grid, 4 outlet, 5 clerk
create table org_unit (
    id            bigint       not null,
    scope_key     bigint       not null,
    scope_end     bigint       not null,
    level         tinyint      not null,
    parent_id     bigint,
    code          varchar(40)  not null,
    name          varchar(60)  not null,
    pinyin        varchar(360) not null,
    initials      varchar(60)  not null,
    search_name   varchar(60)  character set utf8mb4 collate utf8mb4_bin not null,
    search_keys   varchar(470) character set ascii collate ascii_bin not null,
    places_given  bigint       not null,
    opened_on     date         not null,
    stopped_on    date,
    version       bigint       not null,
    constraint pk_org_unit primary key (id),
    constraint uq_org_unit_place unique (scope_key),
    constraint uq_org_unit_code unique (code),
    constraint fk_org_unit_parent foreign key (parent_id) references org_unit (id),
    -- These end in what is searched, so that a search reads one of them alone, in the order of its answer.
    index ix_org_unit_search_name (level, scope_key, search_name),
    index ix_org_unit_search_keys (level, scope_key, search_keys)
);
