-- From which phase of a region on a product may be recommended (row 61), from a day on; none means in no region.
create table catalogue_release (
    id          bigint       not null,
    product_id  bigint       not null,
    phase       varchar(20),
    since       date         not null,
    reason      varchar(200) not null,
    recorded_at datetime(6)  not null,
    recorded_by varchar(60),
    version     bigint       not null,
    constraint pk_catalogue_release primary key (id),
    constraint fk_catalogue_release_product foreign key (product_id) references catalogue_product (id),
    index ix_catalogue_release_since (product_id, since)
);
