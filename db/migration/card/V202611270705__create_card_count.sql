-- That somebody counted the cards at an outlet: how many the books had, how many were there, and why they differ.
create table card_count (
    id         bigint       not null,
    scope_key  bigint       not null,
    outlet_id  bigint       not null,
    expected   int          not null,
    counted    int          not null,
    reason     varchar(200) not null,
    counted_at datetime(6)  not null,
    counted_by varchar(60),
    constraint pk_card_count primary key (id),
    index ix_card_count_place (scope_key, id)
);
