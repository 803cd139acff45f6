-- Which platform carries a product.
create table activation_route (
    product_id  bigint not null,
    platform_id bigint not null,
    version     bigint not null,
    constraint pk_activation_route primary key (product_id),
    constraint fk_activation_route_platform foreign key (platform_id) references activation_platform (id),
    constraint fk_activation_route_product foreign key (product_id) references catalogue_product (id)
);
