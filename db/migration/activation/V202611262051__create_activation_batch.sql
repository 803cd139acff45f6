-- A file of numbers for one product (row 89).
create table activation_batch (
    id           bigint       not null,
    scope_key    bigint       not null,
    outlet_id    bigint       not null,
    clerk_id     bigint,
    account_id   bigint       not null,
    product_id   bigint       not null,
    file_name    varchar(200) not null,
    total_lines  int          not null,
    bad_lines    int          not null,
    submitted_at datetime(6)  not null,
    waiting      boolean      not null,
    asked_at     datetime(6),
    version      bigint       not null,
    constraint pk_activation_batch primary key (id),
    index ix_activation_batch_place (scope_key, id),
    index ix_activation_batch_waiting (waiting, id)
);
