-- Everything that a post allows, in one row. A delegated post counts as long as the one it comes from.
create view access_post_place as
select p.id as post_id, p.account_id, p.unit_id, u.scope_key, u.level, u.name as unit_name,
       r.code as role_code, r.name as role_name, r.permissions, r.needs_second_factor,
       p.delegated_from, p.since, p.until, s.since as source_since, s.until as source_until,
       exists (select 1 from access_post_exclusion x where x.post_id = coalesce(p.delegated_from, p.id)) as excluding
from access_post p
join org_unit u on u.id = p.unit_id
join access_role r on r.id = p.role_id
left join access_post s on s.id = p.delegated_from
left join access_account h on h.id = s.account_id
where p.delegated_from is null or h.enabled;
