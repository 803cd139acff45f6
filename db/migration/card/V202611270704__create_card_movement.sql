-- Everything that ever happened to a card, each once and for good. What a unit has in stock is what was given to it less what
-- was taken from it; null is nobody's stock.
create table card_movement (
    id         bigint       not null,
    scope_key  bigint       not null,
    card_id    bigint       not null,
    move       varchar(12)  not null,
    taken_from bigint,
    given_to   bigint,
    moved_at   datetime(6)  not null,
    moved_by   varchar(60),
    note       varchar(200) not null,
    constraint pk_card_movement primary key (id),
    constraint fk_card_movement_card foreign key (card_id) references card (id),
    index ix_card_movement_card (card_id, id),
    index ix_card_movement_from (taken_from),
    index ix_card_movement_to (given_to)
);
