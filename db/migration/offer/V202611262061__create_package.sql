-- Several products sold together at a price of their own (row 60); until is the first day on which it is no longer sold.
-- Products are named by their codes, which never change, divided by blanks.
create table offer_package (
    id            bigint         not null,
    code          varchar(40)    not null,
    name_zh       varchar(60)    not null,
    name_en       varchar(60)    not null,
    products      varchar(400)   not null,
    monthly_price decimal(19, 4) not null,
    since         date           not null,
    until         date,
    end_reason    varchar(200),
    version       bigint         not null,
    constraint pk_offer_package primary key (id),
    constraint uq_offer_package_code unique (code)
);
