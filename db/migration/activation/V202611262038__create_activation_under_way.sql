-- One activation at a time for a number and a product: the row is there from the request to the result.
create table activation_under_way (
    subscriber_hash varbinary(32) not null,
    product_id      bigint        not null,
    activation_id   bigint        not null,
    constraint pk_activation_under_way primary key (subscriber_hash, product_id)
);
