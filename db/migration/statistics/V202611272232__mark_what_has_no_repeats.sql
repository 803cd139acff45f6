insert into statistics_mark (id, business_day, scope_key, marked_at, validity)
select -row_number() over (order by c.month) - 2000000, c.month, 0, utc_timestamp(6), false
from statistics_unit_month c
where c.level = 0;
