insert into catalogue_version (id, product_id, number, name_zh, name_en, class_code, monthly_price, state, decided_at, version)
select id, id, 1, name_zh, name_en, class_code, monthly_price, 'APPROVED', on_shelf_since, 0
from catalogue_product;
