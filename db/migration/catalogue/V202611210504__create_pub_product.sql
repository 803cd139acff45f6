create view pub_product as
select id, code, name_zh, name_en, class_code, monthly_price, on_shelf_since, on_shelf_until
from catalogue_product;
