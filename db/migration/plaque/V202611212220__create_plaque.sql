-- A plaque on the wall of an outlet (row 43). Withdrawn on is the first day on which it no longer hangs there.
-- In force holds the kind while the plaque hangs, so that an outlet has at most one of a kind.
create table plaque (
    id              bigint       not null,
    scope_key       bigint       not null,
    outlet_id       bigint       not null,
    kind            varchar(40)  not null,
    stars           int,
    number          varchar(40)  not null,
    issued_on       date         not null,
    withdrawn_on    date,
    withdraw_reason varchar(200),
    in_force        varchar(40),
    version         bigint       not null,
    constraint pk_plaque primary key (id),
    constraint uq_plaque_number unique (number),
    constraint uq_plaque_in_force unique (outlet_id, in_force),
    constraint fk_plaque_outlet foreign key (outlet_id) references org_outlet (unit_id),
    index ix_plaque_place (scope_key, id)
);
