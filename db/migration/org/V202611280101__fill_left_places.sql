insert into org_left_place (left_key, outlet_id, scope_key)
select p.scope_key, o.id,
    case when c.scope_key between o.scope_key and o.scope_end then c.scope_key else o.scope_key end
from org_unit_place p
join org_unit c on c.id = p.unit_id
join org_unit_place q on q.scope_key = p.scope_key - mod(p.scope_key, 10000)
join org_unit o on o.id = q.unit_id
where p.until is not null and c.level in (4, 5);
