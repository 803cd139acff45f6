create view pub_sign_in as
select id, scope_key, account_id, at, phone, ok
from access_sign_in
where account_id is not null;
