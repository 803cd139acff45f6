-- R10: the figures of R2, each product a row; equal numbers of successes share a place, the better rate stands first.
select p.code as unit_code,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as unit_name,
       rank() over (order by f.succeeded desc) as place,
       case when :english then coalesce(nullif(k.name_en, ''), k.name_zh) else k.name_zh end as className,
       f.recommended as recommended,
       f.succeeded as succeeded,
       f.income as income,
       f.before_that as succeededBefore,
       f.year_before as succeededYearBefore,
       sum(f.succeeded) over () as succeededByAll
  from (select c.product_id,
               sum(c.recommended) as recommended,
               sum(c.succeeded) as succeeded,
               sum(c.income) as income,
               sum(c.before_that) as before_that,
               sum(c.year_before) as year_before
          from (select m.product_id,
                       sum(m.recommended * (m.month in (:months))) as recommended,
                       sum(m.succeeded * (m.month in (:months))) as succeeded,
                       sum(m.income * (m.month in (:months))) as income,
                       sum(m.succeeded * (m.month in (:prev_months))) as before_that,
                       sum(m.succeeded * (m.month in (:year_months))) as year_before
                  from statistics_product_month m
                 where m.level = :cell_level
                   and m.month in (:months, :prev_months, :year_months)
                   and m.view in (:views)
                   and m.scope_key between :unit_lo and :unit_hi
                   and {group:m}
                   and {scope:m}
                 group by m.product_id
                 union all
                select d.product_id,
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
                   and {group:d}
                   and {scope:d}
                 group by d.product_id
                 union all
                select r.product_id,
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
                 group by r.product_id) c
         group by c.product_id) f
  join pub_product p on p.id = f.product_id
  join pub_product_class k on k.code = p.class_code
 where f.recommended > 0
   and (:productClass is null or p.class_code = :productClass)
 order by place, f.recommended, p.code
 limit :top
