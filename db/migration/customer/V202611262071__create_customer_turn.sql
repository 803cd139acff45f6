-- That a product began or ceased to be held. What a number holds is read off these, so what is told twice or late changes nothing.
create table customer_turn (
    subscriber_hash binary(32)  not null,
    product_id      bigint      not null,
    happened_at     datetime(6) not null,
    begins          boolean     not null,
    source          varchar(20) not null,
    constraint pk_customer_turn primary key (subscriber_hash, product_id, happened_at, begins)
);
