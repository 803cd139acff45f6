-- Packages by name, for reports of what was suggested.
create view pub_package as
select id, code, name_zh, name_en
from offer_package;
