-- What phones are sent. The origin says what it is about: one message for each, however often it is asked for. Due is the moment
-- of the next try; whoever takes a row moves it on by a lease, and where nothing is to be done any more there is none.
-- The payload is the phone's number, sealed for this purpose alone; it goes when the message has gone.
create table sms_out (
    id                bigint        not null,
    scope_key         bigint        not null,
    origin            varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    kind              varchar(10)   not null,
    state             varchar(10)   not null,
    message           varchar(1000) not null,
    payload           varbinary(200),
    parts             int           not null,
    code              varchar(40),
    attempts          int           not null,
    due_at            datetime(6),
    created_at        datetime(6)   not null,
    sent_at           datetime(6),
    finished_at       datetime(6),
    subscriber_sealed varbinary(64) not null,
    subscriber_hash   varbinary(32) not null,
    version           bigint        not null,
    constraint pk_sms_out primary key (id),
    constraint uq_sms_out_origin unique (origin),
    index ix_sms_out_place (scope_key, id),
    index ix_sms_out_due (due_at)
);
