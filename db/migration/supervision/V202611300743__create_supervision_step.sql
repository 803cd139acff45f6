-- What became of an urging, step by step: urged, answered, overdue, and how it ended. A step that the portal took is nobody's.
create table supervision_step (
    id         bigint       not null,
    scope_key  bigint       not null,
    urging_id  bigint       not null,
    kind       varchar(10)  not null,
    stepped_at datetime(6)  not null,
    stepped_by varchar(60),
    said       varchar(500),
    constraint pk_supervision_step primary key (id),
    index ix_supervision_step_urging (urging_id),
    index ix_supervision_step_scope (scope_key)
);
