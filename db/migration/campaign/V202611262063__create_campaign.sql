-- A marketing activity (row 63). Until is its last day. Products, channel types and segments by their codes, divided by blanks.
create table campaign (
    id                bigint       not null,
    name              varchar(60)  not null,
    slogan            varchar(100),
    audience          varchar(20)  not null,
    stage             varchar(20)  not null,
    since             date         not null,
    until             date         not null,
    products          varchar(400) not null,
    channel_types     varchar(400) not null,
    customer_segments varchar(400) not null,
    goal              int,
    cancelled_on      date,
    cancel_reason     varchar(200),
    version           bigint       not null,
    constraint pk_campaign primary key (id),
    index ix_campaign_since (since)
);
