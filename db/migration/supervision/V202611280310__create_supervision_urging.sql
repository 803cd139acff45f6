-- That the manager of an outlet was urged (R18's 督办), once a day. What he was told stands in it as it was.
create table supervision_urging (
    id          bigint        not null,
    scope_key   bigint        not null,
    outlet_id   bigint        not null,
    urged_on    date          not null,
    urged_by    varchar(60)   not null,
    report      varchar(10)   not null,
    period_from date          not null,
    period_to   date          not null,
    recommended bigint        not null,
    succeeded   bigint        not null,
    threshold   decimal(5, 4) not null,
    told        int           not null,
    version     bigint        not null,
    constraint pk_supervision_urging primary key (id),
    constraint uq_supervision_urging_day unique (outlet_id, urged_on),
    index ix_supervision_urging_scope (scope_key)
);
