-- After which products clerks are prompted (row 77): what counts as a base service is what stands here. The hours are those of
-- Asia/Shanghai in which somebody is at work.
create table prompt_occasion (
    id          bigint       not null,
    product_id  bigint       not null,
    prompt_text varchar(300) not null,
    from_hour   int          not null,
    until_hour  int          not null,
    version     bigint       not null,
    constraint pk_prompt_occasion primary key (id),
    constraint uq_prompt_occasion_product unique (product_id),
    constraint fk_prompt_occasion_product foreign key (product_id) references catalogue_product (id)
);
