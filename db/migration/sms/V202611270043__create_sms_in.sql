-- What phones have sent, once however often the message centre says it: the origin is the centre's own number of the message.
-- The text holds a subscriber's number, so it is sealed; what people see of it is masked.
create table sms_in (
    id                bigint       not null,
    scope_key         bigint       not null,
    origin            varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    outcome           varchar(10)  not null,
    payload           varbinary(2000),
    shown             varchar(200) not null,
    joint             varchar(40),
    part              int,
    reason_key        varchar(100),
    reason_arguments  varchar(500),
    activation_id     bigint,
    received_at       datetime(6)  not null,
    subscriber_sealed varbinary(64),
    subscriber_hash   varbinary(32),
    version           bigint       not null,
    constraint pk_sms_in primary key (id),
    constraint uq_sms_in_origin unique (origin),
    index ix_sms_in_place (scope_key, id),
    index ix_sms_in_sender (subscriber_hash, received_at),
    index ix_sms_in_activation (activation_id)
);
