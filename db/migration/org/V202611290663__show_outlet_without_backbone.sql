create or replace view pub_outlet as
select unit_id, scope_key, type, channel_class, segment, tier, star, venue, signed, chain, designated, exclusive_since,
    responsible_name, responsible_account
from org_outlet;
