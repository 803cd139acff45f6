-- An outlet or a clerk chosen to teach the others (row 188), from a day on and perhaps until one.
create table training_backbone (
    id        bigint       not null,
    scope_key bigint       not null,
    unit_id   bigint       not null,
    since     date         not null,
    until     date,
    reason    varchar(200) not null,
    chosen_by varchar(60),
    version   bigint       not null,
    constraint pk_training_backbone primary key (id),
    constraint uq_training_backbone_since unique (unit_id, since),
    constraint fk_training_backbone_unit foreign key (unit_id) references org_unit (id),
    index ix_training_backbone_place (scope_key)
);
