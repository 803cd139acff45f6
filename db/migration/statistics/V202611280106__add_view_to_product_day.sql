alter table statistics_product_day
    add column view tinyint not null default 0 after day, drop primary key,
    add constraint pk_statistics_product_day primary key (level, day, view, scope_key, product_id);
