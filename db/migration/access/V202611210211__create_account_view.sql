-- One row for each account; the role is that of its first own post. Days are those of Asia/Shanghai.
create view pub_account as
select a.id, a.scope_key, a.unit_id, a.sign_in_name, a.display_name, a.enabled,
       (select r.code
        from access_post p
        join access_role r on r.id = p.role_id
        where p.account_id = a.id and p.delegated_from is null
        order by p.since, p.id
        limit 1) as role_code,
       cast(date_add(a.created_at, interval 8 hour) as date) as created_on,
       cast(date_add(a.last_sign_in_at, interval 8 hour) as date) as last_sign_in_on
from access_account a;
