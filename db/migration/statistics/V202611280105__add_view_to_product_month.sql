alter table statistics_product_month
    add column view tinyint not null default 0 after month, drop primary key,
    add constraint pk_statistics_product_month primary key (level, month, view, scope_key, product_id);
