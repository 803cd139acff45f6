-- What a product is to be, or was (rows 67, 68): written as a draft, submitted, and shown once somebody else has approved
-- it. Pending holds the product until then, so that it has one such version at a time.
create table catalogue_version (
    id            bigint         not null,
    product_id    bigint         not null,
    number        int            not null,
    name_zh       varchar(60)    not null,
    name_en       varchar(60)    not null,
    class_code    varchar(4)     not null,
    monthly_price decimal(19, 4) not null,
    state         varchar(20)    not null,
    pending       bigint,
    submitted_by  bigint,
    submitter     varchar(60),
    submitted_at  datetime(6),
    decider       varchar(60),
    decided_at    datetime(6),
    reason        varchar(200),
    version       bigint         not null,
    constraint pk_catalogue_version primary key (id),
    constraint uq_catalogue_version_number unique (product_id, number),
    constraint uq_catalogue_version_pending unique (pending),
    constraint fk_catalogue_version_product foreign key (product_id) references catalogue_product (id),
    constraint fk_catalogue_version_class foreign key (class_code) references catalogue_product_class (code)
);
