create view pub_clerk as
select unit_id, scope_key, kind
from org_clerk;
