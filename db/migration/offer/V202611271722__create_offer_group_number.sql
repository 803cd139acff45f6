-- Who may take a group-buy offer, and by which record it was taken.
create table offer_group_number (
    id                bigint        not null,
    offer_id          bigint        not null,
    subscriber_sealed varbinary(64) not null,
    subscriber_hash   varbinary(32) not null,
    added_at          datetime(6)   not null,
    added_by          varchar(60),
    record_id         bigint,
    taken_at          datetime(6),
    version           bigint        not null,
    constraint pk_offer_group_number primary key (id),
    constraint uq_offer_group_number unique (offer_id, subscriber_hash),
    constraint fk_offer_group_number_offer foreign key (offer_id) references offer_group (id),
    index ix_offer_group_number_list (offer_id, id),
    index ix_offer_group_number_record (record_id)
);
