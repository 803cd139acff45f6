-- What was asked for as one package (row 60): each part is an activation of its own with a result of its own, and the package is
-- taken when all of them are.
create table suggestion_package_part (
    activation_id       bigint not null,
    first_activation_id bigint not null,
    package_id          bigint not null,
    product_id          bigint not null,
    succeeded_at        datetime(6),
    constraint pk_suggestion_package_part primary key (activation_id),
    index ix_suggestion_package_part_first (first_activation_id)
);
