-- What is done when something happens to a customer (rows 97 to 99), with every version that was ever in force.
create table suggestion_trigger (
    id                 bigint       not null,
    series             bigint       not null,
    edition            int          not null,
    event              varchar(20)  not null,
    stage              varchar(10)  not null,
    mode               varchar(20)  not null,
    event_product_id   bigint,
    customer_group     varchar(20),
    channel            varchar(10)  not null,
    product_id         bigint,
    points             int          not null,
    after_days         int          not null,
    valid_days         int          not null,
    note               varchar(200) not null,
    since              datetime(6)  not null,
    until              datetime(6),
    version            bigint       not null,
    constraint pk_suggestion_trigger primary key (id),
    constraint uq_suggestion_trigger_edition unique (series, edition),
    index ix_suggestion_trigger_in_force (event, until)
);
