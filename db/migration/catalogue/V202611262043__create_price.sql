-- What a product costs a month from a day on (row 69): for a channel type, a customer segment, both, or everybody. Rows are
-- only added, so that they are the history too; no price ends what was particular about the channel or the segment.
create table catalogue_price (
    id               bigint      not null,
    product_id       bigint      not null,
    channel_type     varchar(40),
    customer_segment varchar(40),
    monthly_price    decimal(19, 4),
    since            date         not null,
    reason           varchar(200) not null,
    recorded_at      datetime(6)  not null,
    recorded_by      varchar(60),
    version          bigint       not null,
    constraint pk_catalogue_price primary key (id),
    constraint fk_catalogue_price_product foreign key (product_id) references catalogue_product (id),
    index ix_catalogue_price_since (product_id, since)
);
