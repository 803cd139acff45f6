-- R2: months from the cells of months, days left over from those of days, and below the grids, where there are no cells of
-- days, from the records. The days of all three periods are read once; :months and so on say to which they count.
-- :section units
select f.scope_key,
       sum(f.recommended) as recommended,
       sum(f.succeeded) as succeeded,
       sum(f.income) as income,
       sum(f.before_that) as succeededBefore,
       sum(f.year_before) as succeededYearBefore,
       sum(sum(f.succeeded)) over () as succeededByAll
  from (select c.scope_key - mod(c.scope_key, :level_span) as scope_key,
               sum(c.recommended * (c.month in (:months))) as recommended,
               sum(c.succeeded * (c.month in (:months))) as succeeded,
               sum(c.income * (c.month in (:months))) as income,
               sum(c.succeeded * (c.month in (:prev_months))) as before_that,
               sum(c.succeeded * (c.month in (:year_months))) as year_before
          from statistics_unit_month c
         where c.level = :cell_level
           and (:all_outlets
                or exists (select 1
                             from pub_outlet t
                            where t.unit_id = c.outlet_id
                              and {query:_shared/cuts outlets}))
           and c.month in (:months, :prev_months, :year_months)
           and c.view in (:views)
           and c.scope_key between :unit_lo and :unit_hi
           and {group:c}
           and {scope:c}
         group by 1
         union all
        select d.scope_key - mod(d.scope_key, :level_span),
               sum(d.recommended * (d.day in (:days))),
               sum(d.succeeded * (d.day in (:days))),
               sum(d.income * (d.day in (:days))),
               sum(d.succeeded * (d.day in (:prev_days))),
               sum(d.succeeded * (d.day in (:year_days)))
          from statistics_unit_day d
         where d.level = :cell_level
           and d.day in (:days, :prev_days, :year_days)
           and d.view in (:views)
           and d.scope_key between :unit_lo and :unit_hi
           and {group:d}
           and {scope:d}
         group by 1
         union all
        select {place:r} - mod({place:r}, :level_span),
               sum(r.business_day in (:record_days)),
               sum((r.business_day in (:record_days)) * (r.result = 'SUCCESS')),
               sum((r.business_day in (:record_days)) * (r.result = 'SUCCESS') * r.monthly_price),
               sum((r.business_day in (:prev_record_days)) * (r.result = 'SUCCESS')),
               sum((r.business_day in (:year_record_days)) * (r.result = 'SUCCESS'))
          from pub_recommendation r {moved:r}
         where r.business_day in (:record_days, :prev_record_days, :year_record_days)
           and {within:r}
           and {query:_shared/cuts records}
           and {scope:{place:r}}
         group by 1) f
 group by f.scope_key
-- :section products
select f.scope_key,
       sum(f.recommended) as recommended,
       sum(f.succeeded) as succeeded,
       sum(f.income) as income,
       sum(f.before_that) as succeededBefore,
       sum(f.year_before) as succeededYearBefore,
       sum(sum(f.succeeded)) over () as succeededByAll
  from (select c.scope_key - mod(c.scope_key, :level_span) as scope_key,
               sum(c.recommended * (c.month in (:months))) as recommended,
               sum(c.succeeded * (c.month in (:months))) as succeeded,
               sum(c.income * (c.month in (:months))) as income,
               sum(c.succeeded * (c.month in (:prev_months))) as before_that,
               sum(c.succeeded * (c.month in (:year_months))) as year_before
          from statistics_product_month c
         where c.level = :cell_level
           and c.month in (:months, :prev_months, :year_months)
           and c.view in (:views)
           and c.scope_key between :unit_lo and :unit_hi
           and c.product_id in (:product_ids)
           and {group:c}
           and {scope:c}
         group by 1
         union all
        select d.scope_key - mod(d.scope_key, :level_span),
               sum(d.recommended * (d.day in (:days))),
               sum(d.succeeded * (d.day in (:days))),
               sum(d.income * (d.day in (:days))),
               sum(d.succeeded * (d.day in (:prev_days))),
               sum(d.succeeded * (d.day in (:year_days)))
          from statistics_product_day d
         where d.level = :cell_level
           and d.day in (:days, :prev_days, :year_days)
           and d.view in (:views)
           and d.scope_key between :unit_lo and :unit_hi
           and d.product_id in (:product_ids)
           and {group:d}
           and {scope:d}
         group by 1
         union all
        select {place:r} - mod({place:r}, :level_span),
               sum(r.business_day in (:record_days)),
               sum((r.business_day in (:record_days)) * (r.result = 'SUCCESS')),
               sum((r.business_day in (:record_days)) * (r.result = 'SUCCESS') * r.monthly_price),
               sum((r.business_day in (:prev_record_days)) * (r.result = 'SUCCESS')),
               sum((r.business_day in (:year_record_days)) * (r.result = 'SUCCESS'))
          from pub_recommendation r {moved:r}
         where r.business_day in (:record_days, :prev_record_days, :year_record_days)
           and {within:r}
           and r.product_id in (:product_ids)
           and {query:_shared/cuts records}
           and {scope:{place:r}}
         group by 1) f
 group by f.scope_key
