-- Which unit a place belonged to: joins the key that a fact carries with the unit of now.
create view pub_unit_place as
select scope_key, unit_id, since, until
from org_unit_place;
