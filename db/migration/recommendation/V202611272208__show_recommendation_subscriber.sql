-- The subscriber as it is kept: sealed, shown masked only, with a hash to tell whether two are the same.
create or replace view pub_recommendation as
select id, business_day, scope_key, outlet_id, clerk_id, product_id, monthly_price, recorded_at, way, source, source_id,
    result, fail_reason, cause, subscriber_sealed, subscriber_hash
from recommendation;
