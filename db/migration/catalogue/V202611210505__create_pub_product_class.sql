create view pub_product_class as
select code, name_zh, name_en, position
from catalogue_product_class;
