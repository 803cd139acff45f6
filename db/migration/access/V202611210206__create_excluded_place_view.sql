-- Never merged into a query: MySQL would not let a query change org_unit whose scope filter reads it through this view.
-- What the scope rule leaves out. By the unit, so that a move holds at once.
create algorithm = temptable view pub_excluded_place as
select p.id as post_id, u.scope_key, u.scope_end
from access_post p
join access_post_exclusion x on x.post_id = coalesce(p.delegated_from, p.id)
join org_unit u on u.id = x.unit_id;
