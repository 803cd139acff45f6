-- What the master data of outlets has said without a day so far.
insert into training_backbone (id, scope_key, unit_id, since, until, reason, chosen_by, version)
select o.unit_id, o.scope_key, o.unit_id, current_date, null, '网点资料中已标记为培训骨干', null, 0
from org_outlet o
where o.training_backbone = true;
