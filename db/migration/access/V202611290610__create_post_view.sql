-- Who stands where today, for other modules: the posts of enabled accounts, whatever their day. A delegated post lasts no longer than
-- the one it comes from. Permissions are those of its role, divided by blanks.
create view pub_post as
select p.id, p.scope_key, p.unit_id, p.account_id, a.sign_in_name, a.display_name, r.code as role_code, r.permissions, p.since,
       least(coalesce(p.until, date '9999-12-31'), coalesce(s.until, date '9999-12-31')) as until
from access_post p
join access_account a on a.id = p.account_id
join access_role r on r.id = p.role_id
left join access_post s on s.id = p.delegated_from
left join access_account h on h.id = s.account_id
where a.enabled and (p.delegated_from is null or h.enabled);
