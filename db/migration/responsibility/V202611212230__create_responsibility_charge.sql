-- Who has charge of a district (row 27) or, as customer manager, of a grid (rows 28 and 29); until is the first day on
-- which it is over. In force holds the unit while it lasts, so that a unit is in one person's charge at a time.
create table responsibility_charge (
    id          bigint      not null,
    scope_key   bigint      not null,
    unit_id     bigint      not null,
    kind        varchar(20) not null,
    segment     varchar(40),
    person_name varchar(60) not null,
    phone       varchar(20) not null,
    since       date        not null,
    until       date,
    end_reason  varchar(200),
    in_force    bigint,
    version     bigint      not null,
    constraint pk_responsibility_charge primary key (id),
    constraint uq_responsibility_charge_in_force unique (in_force),
    constraint fk_responsibility_charge_unit foreign key (unit_id) references org_unit (id),
    index ix_responsibility_charge_place (scope_key, id)
);
