-- A customer without a clerk: has a card, and proves by a code in a message that the number is his (row 104). The payload is the number,
-- sealed until the code is right or too late; of the code there is a keyed hash.
create table card_claim (
    id                bigint        not null,
    scope_key         bigint        not null,
    card_id           bigint        not null,
    state             varchar(10)   not null,
    code_hash         char(64)      not null,
    wrong             int           not null,
    created_at        datetime(6)   not null,
    expires_at        datetime(6)   not null,
    ended_at          datetime(6),
    activation_id     bigint,
    payload           varbinary(200),
    subscriber_sealed varbinary(64) not null,
    subscriber_hash   varbinary(32) not null,
    version           bigint        not null,
    constraint pk_card_claim primary key (id),
    constraint fk_card_claim_card foreign key (card_id) references card (id),
    index ix_card_claim_card (card_id),
    index ix_card_claim_open (ended_at, expires_at)
);
