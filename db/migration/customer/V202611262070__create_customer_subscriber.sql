-- What the data mart says of a number (rows 72, 76), found by the number's hash alone: rows come sorted by it, so that a million
-- land at the end of the table. Tags and targets are words, named are names with values, separated by semicolons.
create table customer_subscriber (
    subscriber_hash   binary(32)    not null,
    subscriber_sealed varbinary(64) not null,
    customer_segment  varchar(40),
    spend_band        varchar(40),
    terminal          varchar(40),
    age_band          varchar(40),
    activity          varchar(40),
    home_region       varchar(40),
    tags              varchar(400),
    targets           varchar(400),
    named             varchar(1000),
    as_of             date          not null,
    constraint pk_customer_subscriber primary key (subscriber_hash)
);
