-- What a clerk says (row 74), to customers of a segment or, with an empty one, to everybody.
create table catalogue_hint (
    id               bigint       not null,
    product_id       bigint       not null,
    customer_segment varchar(40)  not null,
    text_zh          varchar(400) not null,
    text_en          varchar(400) not null,
    version          bigint       not null,
    constraint pk_catalogue_hint primary key (id),
    constraint uq_catalogue_hint unique (product_id, customer_segment),
    constraint fk_catalogue_hint_product foreign key (product_id) references catalogue_product (id)
);
