-- Who is to come to a training, and who came; it stands where the clerk works.
create table training_attendance (
    id          bigint       not null,
    scope_key   bigint       not null,
    training_id bigint       not null,
    clerk_id    bigint       not null,
    outlet_id   bigint       not null,
    state       varchar(20)  not null,
    remark      varchar(100),
    version     bigint       not null,
    constraint pk_training_attendance primary key (id),
    constraint uq_training_attendance unique (training_id, clerk_id),
    constraint fk_training_attendance_training foreign key (training_id) references training (id),
    constraint fk_training_attendance_clerk foreign key (clerk_id) references org_unit (id),
    index ix_training_attendance_place (scope_key),
    index ix_training_attendance_clerk (clerk_id),
    index ix_training_attendance_outlet (outlet_id, state)
);
