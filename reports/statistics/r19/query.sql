-- R19: the outlets of R11 by the groups that the regions belong to (row 42); regions without a group stand together at the end.
-- :section days
select coalesce(g.city_group, '') as unit_code,
       coalesce(case when :english then coalesce(nullif(e.name_en, ''), e.name_zh) else e.name_zh end, '–') as unit_name,
       rank() over (order by sum(f.covered) / nullif(sum(f.valid), 0) desc) as place,
       count(distinct g.scope_key) as regions,
       sum(f.valid) as valid,
       sum(f.covered) as covered
  from ({query:statistics/r11 days}) f
  join pub_region g on g.scope_key = f.scope_key
  left join pub_dictionary_entry e on e.dictionary = 'CITY_GROUP' and e.code = g.city_group
 group by g.city_group, e.name_zh, e.name_en
 order by g.city_group is null, place, g.city_group
-- :section all
select coalesce(g.city_group, '') as unit_code,
       coalesce(case when :english then coalesce(nullif(e.name_en, ''), e.name_zh) else e.name_zh end, '–') as unit_name,
       rank() over (order by sum(f.covered) / nullif(sum(f.valid), 0) desc) as place,
       count(distinct g.scope_key) as regions,
       sum(f.valid) as valid,
       sum(f.covered) as covered
  from ({query:statistics/r11 all}) f
  join pub_region g on g.scope_key = f.scope_key
  left join pub_dictionary_entry e on e.dictionary = 'CITY_GROUP' and e.code = g.city_group
 group by g.city_group, e.name_zh, e.name_en
 order by g.city_group is null, place, g.city_group
-- :section days_now
select coalesce(g.city_group, '') as unit_code,
       coalesce(case when :english then coalesce(nullif(e.name_en, ''), e.name_zh) else e.name_zh end, '–') as unit_name,
       rank() over (order by sum(f.covered) / nullif(sum(f.valid), 0) desc) as place,
       count(distinct g.scope_key) as regions,
       sum(f.valid) as valid,
       sum(f.covered) as covered
  from ({query:statistics/r11 days_now}) f
  join pub_region g on g.scope_key = f.scope_key
  left join pub_dictionary_entry e on e.dictionary = 'CITY_GROUP' and e.code = g.city_group
 group by g.city_group, e.name_zh, e.name_en
 order by g.city_group is null, place, g.city_group
-- :section all_now
select coalesce(g.city_group, '') as unit_code,
       coalesce(case when :english then coalesce(nullif(e.name_en, ''), e.name_zh) else e.name_zh end, '–') as unit_name,
       rank() over (order by sum(f.covered) / nullif(sum(f.valid), 0) desc) as place,
       count(distinct g.scope_key) as regions,
       sum(f.valid) as valid,
       sum(f.covered) as covered
  from ({query:statistics/r11 all_now}) f
  join pub_region g on g.scope_key = f.scope_key
  left join pub_dictionary_entry e on e.dictionary = 'CITY_GROUP' and e.code = g.city_group
 group by g.city_group, e.name_zh, e.name_en
 order by g.city_group is null, place, g.city_group
