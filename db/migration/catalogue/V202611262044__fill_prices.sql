insert into catalogue_price (id, product_id, channel_type, customer_segment, monthly_price, since, reason, recorded_at, recorded_by, version)
select id, id, null, null, monthly_price, on_shelf_since, '', on_shelf_since, null, 0
from catalogue_product;
