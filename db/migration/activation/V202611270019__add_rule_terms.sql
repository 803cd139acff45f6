-- Whom a product is for (a feature of the number, and the words that fit), and which product it excludes (row 82).
alter table activation_rule
    add column feature          varchar(20),
    add column words            varchar(1000),
    add column unknown_too      boolean,
    add column other_product_id bigint;
