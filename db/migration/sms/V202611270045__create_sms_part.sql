-- Each part of a message goes alone and is reported alone, by the number that the message centre has given it.
create table sms_part (
    message_id bigint      not null,
    part       int         not null,
    state      varchar(10) not null,
    centre_id  varchar(64) character set utf8mb4 collate utf8mb4_bin,
    code       varchar(40),
    constraint pk_sms_part primary key (message_id, part),
    index ix_sms_part_centre (centre_id)
);
