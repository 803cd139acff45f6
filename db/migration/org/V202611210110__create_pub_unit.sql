create view pub_unit as
select id, scope_key, scope_end, level, parent_id, code, name, opened_on, stopped_on
from org_unit;
