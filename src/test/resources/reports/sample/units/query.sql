-- How many units there are in each row, and how many of them are outlets.
select c.scope_key - mod(c.scope_key, :level_span) as scope_key,
       count(*) as below,
       sum(c.level = 4) as outlets,
       max(c.opened_on) as opened
  from pub_unit c
 where c.level >= :row_level
   and c.scope_key between :unit_lo and :unit_hi
   and (:named is null or (c.name <> c.code) = :named)
   and (:kind is null or c.level = if(:kind = 'outlet', 4, 3))
   and {scope:c}
 group by 1
having count(*) >= :least
