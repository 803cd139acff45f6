-- Who has read an announcement, and up to which of its corrections.
create table announcement_reading (
    announcement_id bigint      not null,
    account_id      bigint      not null,
    number          int         not null,
    read_at         datetime(6) not null,
    constraint pk_announcement_reading primary key (announcement_id, account_id),
    constraint fk_announcement_reading_announcement foreign key (announcement_id) references announcement (id)
);
