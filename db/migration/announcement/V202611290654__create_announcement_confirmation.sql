-- Who has confirmed an announcement, as it was with a correction, for good.
create table announcement_confirmation (
    announcement_id bigint      not null,
    account_id      bigint      not null,
    number          int         not null,
    confirmed_at    datetime(6) not null,
    constraint pk_announcement_confirmation primary key (announcement_id, account_id, number),
    constraint fk_announcement_confirmation_announcement foreign key (announcement_id) references announcement (id)
);
