create table catalogue_product_class (
    code     varchar(4)  not null,
    name_zh  varchar(60) not null,
    name_en  varchar(60) not null,
    position int         not null,
    constraint pk_catalogue_product_class primary key (code)
);
