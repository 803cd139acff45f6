create view pub_clerk_number as
select unit_id, scope_key, dialled
from org_clerk
where dialled is not null;
