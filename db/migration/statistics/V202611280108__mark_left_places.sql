insert into statistics_mark (id, business_day, scope_key, marked_at, validity)
select -3000000, '1970-01-01', 0, utc_timestamp(6), true
from pub_left_place l
having count(*) > 0;
