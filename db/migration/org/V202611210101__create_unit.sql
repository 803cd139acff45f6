-- level: 0 province, 1 region, 2 district, 3 grid, 4 outlet, 5 clerk
create table org_unit (
    id            bigint       not null,
    scope_key     bigint       not null,
    scope_end     bigint       not null,
    level         tinyint      not null,
    parent_id     bigint,
    code          varchar(40)  not null,
    name          varchar(100) not null,
    pinyin        varchar(600) not null,
    initials      varchar(100) not null,
    search_text   varchar(900) character set utf8mb4 collate utf8mb4_bin not null,
    places_given  bigint       not null,
    opened_on     date         not null,
    stopped_on    date,
    version       bigint       not null,
    constraint pk_org_unit primary key (id),
    constraint uq_org_unit_place unique (scope_key),
    constraint uq_org_unit_code unique (code),
    constraint fk_org_unit_parent foreign key (parent_id) references org_unit (id),
    index ix_org_unit_level (level, scope_key)
);
