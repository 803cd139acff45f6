select c.id, cast(c.opened_on as datetime) as time, c.scope_key, c.code as unit_code, c.name as unit_name,
       case when c.stopped_on is null then 'active' else 'stopped' end as state,
       c.opened_on as opened
  from pub_unit c
 where c.scope_key between :unit_lo and :unit_hi
   and {scope:c}
