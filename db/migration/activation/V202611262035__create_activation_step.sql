-- The time line (rows 80 to 86): each of the seven steps with time and outcome, the reason and what would help as keys
-- of the bundles.
create table activation_step (
    id               bigint      not null,
    scope_key        bigint      not null,
    activation_id    bigint      not null,
    step             varchar(10) not null,
    outcome          varchar(10) not null,
    at               datetime(6) not null,
    reason_key       varchar(100),
    reason_arguments varchar(500),
    help_key         varchar(100),
    help_arguments   varchar(500),
    constraint pk_activation_step primary key (id),
    index ix_activation_step_activation (activation_id, id)
);
