-- What a customer reads on the own phone as a sample of a product (row 109).
create table sample_text (
    product_id bigint       not null,
    sample     varchar(200) not null,
    version    bigint       not null,
    constraint pk_sample_text primary key (product_id),
    constraint fk_sample_text_product foreign key (product_id) references catalogue_product (id)
);
