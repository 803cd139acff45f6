create view pub_region as
select unit_id, scope_key, economic_level, pilot, city_group
from org_region;
