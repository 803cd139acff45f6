-- The voice systems that may ask, and the outlet of the operator's own that each of them stands for.
create table ivr_system (
    id          bigint      not null,
    code        varchar(20) not null,
    name        varchar(40) not null,
    outlet_id   bigint      not null,
    secret_hash char(64)    not null,
    active      boolean     not null,
    version     bigint      not null,
    constraint pk_ivr_system primary key (id),
    constraint uq_ivr_system_code unique (code)
);
