-- A class, a visit or a meeting (rows 187 and 190) that a unit plans and holds for the people of the outlets below it.
create table training (
    id         bigint        not null,
    scope_key  bigint        not null,
    unit_id    bigint        not null,
    kind       varchar(20)   not null,
    topic      varchar(20)   not null,
    title      varchar(100)  not null,
    about      varchar(1000),
    on_day     date          not null,
    minutes    int           not null,
    venue      varchar(100),
    trainer    varchar(60)   not null,
    state      varchar(20)   not null,
    reason     varchar(200),
    version    bigint        not null,
    constraint pk_training primary key (id),
    constraint fk_training_unit foreign key (unit_id) references org_unit (id),
    index ix_training_place (scope_key, id)
);
