-- Black and white lists (row 81). An outlet's entry has the outlet's place, those of numbers and products the province's. In force
-- holds list and subject while the entry stands: it is found by it, and stands once.
create table screening_listing (
    id                bigint       not null,
    scope_key         bigint       not null,
    colour            varchar(10)  not null,
    kind              varchar(10)  not null,
    subscriber_sealed varbinary(64),
    subscriber_hash   varbinary(32),
    outlet_id         bigint,
    product_id        bigint,
    reason            varchar(200) not null,
    since             datetime(6)  not null,
    until             datetime(6),
    put_by            varchar(60)  not null,
    ended_at          datetime(6),
    ended_by          varchar(60),
    end_reason        varchar(200),
    in_force          varchar(80) character set ascii collate ascii_bin,
    version           bigint       not null,
    constraint pk_screening_listing primary key (id),
    constraint uq_screening_listing unique (in_force),
    index ix_screening_listing_place (scope_key, id),
    index ix_screening_listing_number (subscriber_hash),
    index ix_screening_listing_outlet (outlet_id)
);
