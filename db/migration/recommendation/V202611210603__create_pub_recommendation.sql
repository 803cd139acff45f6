-- The record without the subscriber.
create view pub_recommendation as
select id, business_day, scope_key, outlet_id, clerk_id, product_id, monthly_price, recorded_at, way, source, source_id,
    result, fail_reason
from recommendation;
