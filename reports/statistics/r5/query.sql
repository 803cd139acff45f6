-- R5: units by their successes; equal numbers share a place, and of them the one with fewer recommendations, so the better rate,
-- stands first. The figures are those of R2, with the month so far where R2 has the year before. A unit that moved stands with
-- each of its places.
select u.code as unit_code,
       u.name as unit_name,
       f.place as place,
       cast(f.place_before as signed) - cast(f.place as signed) as climbed,
       o.name as parent,
       f.recommended as recommended,
       f.succeeded as succeeded,
       f.month_so_far as monthSoFar
  from (select b.scope_key,
               b.recommended as recommended,
               b.succeeded as succeeded,
               b.succeededYearBefore as month_so_far,
               rank() over (order by b.succeeded desc) as place,
               case when b.succeededBefore > 0 then rank() over (order by b.succeededBefore desc) end as place_before
          from ({query:statistics/r2 units}) b) f
  join (select c.scope_key, c.level, c.code, c.name
          from pub_unit c
         union all
        select p.scope_key, m.level, m.code, m.name
          from pub_unit_place p
          join pub_unit m on m.id = p.unit_id
         where p.until is not null) u on u.scope_key = f.scope_key and u.level = :row_level
  left join pub_unit o on o.scope_key = f.scope_key - mod(f.scope_key, :parent_span) and o.level = :row_level - 1
 where f.recommended > 0
 order by f.place, f.recommended, u.code
 limit :top
