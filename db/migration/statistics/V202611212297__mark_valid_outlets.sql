insert into statistics_mark (id, business_day, scope_key, marked_at, validity)
values (-1000000, '1970-01-01', 0, utc_timestamp(6), true);
