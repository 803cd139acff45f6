create view pub_left_place as
select left_key, outlet_id, scope_key
from org_left_place;
