create view pub_outlet_validity as
select outlet_id, scope_key, since, until, moved_in, moved_out
from org_outlet_validity;
