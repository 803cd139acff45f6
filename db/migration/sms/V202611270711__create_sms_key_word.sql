-- Words that stand for a product in orders, beside its code; as the grammar reads them, in capitals.
create table sms_key_word (
    word       varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    product_id bigint not null,
    version    bigint not null,
    constraint pk_sms_key_word primary key (word),
    constraint fk_sms_key_word_product foreign key (product_id) references catalogue_product (id)
);
