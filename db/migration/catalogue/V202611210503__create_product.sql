-- on_shelf_until is the first day on which the product may no longer be recommended
create table catalogue_product (
    id             bigint         not null,
    code           varchar(40)    not null,
    name_zh        varchar(60)    not null,
    name_en        varchar(60)    not null,
    class_code     varchar(4)     not null,
    monthly_price  decimal(19, 4) not null,
    on_shelf_since date           not null,
    on_shelf_until date,
    version        bigint         not null,
    constraint pk_catalogue_product primary key (id),
    constraint uq_catalogue_product_code unique (code),
    constraint fk_catalogue_product_class foreign key (class_code) references catalogue_product_class (code)
);
