-- What a customer reads of a product before buying (row 106), how it is shown step by step on a PC (row 107, a step a line), and which free
-- product is ordered to try it on the phone (row 108).
create table experience_page (
    product_id bigint        not null,
    about_zh   varchar(400)  not null,
    about_en   varchar(400)  not null,
    steps_zh   varchar(1000) not null,
    steps_en   varchar(1000) not null,
    trial_id   bigint,
    version    bigint        not null,
    constraint pk_experience_page primary key (product_id),
    constraint fk_experience_page_product foreign key (product_id) references catalogue_product (id),
    constraint fk_experience_page_trial foreign key (trial_id) references catalogue_product (id)
);
