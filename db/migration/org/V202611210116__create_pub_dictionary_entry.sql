create view pub_dictionary_entry as
select dictionary, code, name_zh, name_en, position, active
from org_dictionary_entry;
