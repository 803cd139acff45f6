-- Where a class or a single product may be sold (rows 55-59, 95): one of its permits in force is enough, and permits of a
-- product go before those of its class. Codes are divided by blanks, none means any; until is the first day without it.
create table catalogue_permit (
    id             bigint       not null,
    class_code     varchar(4),
    product_id     bigint,
    channel_types  varchar(400) not null,
    segments       varchar(400) not null,
    tiers          varchar(400) not null,
    venues         varchar(400) not null,
    star_least     int,
    footfall_least int,
    equipped       boolean      not null,
    note_zh        varchar(200) not null,
    note_en        varchar(200) not null,
    since          date         not null,
    until          date,
    version        bigint       not null,
    constraint pk_catalogue_permit primary key (id),
    constraint fk_catalogue_permit_class foreign key (class_code) references catalogue_product_class (code),
    constraint fk_catalogue_permit_product foreign key (product_id) references catalogue_product (id)
);
