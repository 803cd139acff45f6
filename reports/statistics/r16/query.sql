-- R16. Its rows are the products of a period (section products), or the days of one product (section days).
-- :section products
select p.code as unit_code,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as unit_name,
       f.recommended as recommended,
       f.succeeded as succeeded,
       f.succeeded / :length as dailyAverage,
       f.before_that as succeededBefore,
       f.month_so_far as monthSoFar
  from (select c.product_id,
               sum(c.recommended) as recommended,
               sum(c.succeeded) as succeeded,
               sum(c.before_that) as before_that,
               sum(c.month_so_far) as month_so_far
          from (select m.product_id,
                       sum(m.recommended * (m.month in (:months))) as recommended,
                       sum(m.succeeded * (m.month in (:months))) as succeeded,
                       sum(m.succeeded * (m.month in (:prev_months))) as before_that,
                       sum(m.succeeded * (m.month in (:year_months))) as month_so_far
                  from statistics_product_month m
                 where m.level = :cell_level
                   and m.month in (:months, :prev_months, :year_months)
                   and m.view in (:views)
                   and m.scope_key between :unit_lo and :unit_hi
                   and {scope:m}
                 group by m.product_id
                 union all
                select d.product_id,
                       sum(d.recommended * (d.day in (:days))),
                       sum(d.succeeded * (d.day in (:days))),
                       sum(d.succeeded * (d.day in (:prev_days))),
                       sum(d.succeeded * (d.day in (:year_days)))
                  from statistics_product_day d
                 where d.level = :cell_level
                   and d.day in (:days, :prev_days, :year_days)
                   and d.view in (:views)
                   and d.scope_key between :unit_lo and :unit_hi
                   and {scope:d}
                 group by d.product_id
                 union all
                select r.product_id,
                       sum(r.business_day in (:record_days)),
                       sum((r.business_day in (:record_days)) * (r.result = 'SUCCESS')),
                       sum((r.business_day in (:prev_record_days)) * (r.result = 'SUCCESS')),
                       sum((r.business_day in (:year_record_days)) * (r.result = 'SUCCESS'))
                  from pub_recommendation r {moved:r}
                 where r.business_day in (:record_days, :prev_record_days, :year_record_days)
                   and {within:r}
                   and {scope:{place:r}}
                 group by r.product_id) c
         group by c.product_id) f
  join pub_product p on p.id = f.product_id
 where f.recommended > 0
 order by f.succeeded desc, f.recommended, p.code
-- :section days
with recursive calendar (day) as (
    select cast(:first_day as date)
     union all
    select day + interval 1 day from calendar where day < :to)
select date_format(g.day, '%Y-%m-%d') as unit_code,
       date_format(g.day, '%Y-%m-%d') as unit_name,
       g.recommended as recommended,
       g.succeeded as succeeded,
       g.daily_average as dailyAverage,
       g.before_that as succeededBefore,
       g.month_so_far as monthSoFar
  from (select e.day,
               coalesce(f.recommended, 0) as recommended,
               coalesce(f.succeeded, 0) as succeeded,
               avg(coalesce(f.succeeded, 0)) over (partition by extract(year_month from e.day) order by e.day)
                   as daily_average,
               sum(coalesce(f.succeeded, 0)) over (partition by extract(year_month from e.day) order by e.day)
                   as month_so_far,
               lag(coalesce(f.succeeded, 0)) over (order by e.day) as before_that
          from calendar e
          left join (select a.day, sum(a.recommended) as recommended, sum(a.succeeded) as succeeded
                       from (select d.day, d.recommended, d.succeeded
                               from statistics_product_day d
                              where d.level = :cell_level
                                and d.day in (:days)
                                and d.view in (:views)
                                and d.product_id in (:product_ids)
                                and d.scope_key between :unit_lo and :unit_hi
                                and {scope:d}
                              union all
                             select r.business_day, 1, r.result = 'SUCCESS'
                               from pub_recommendation r {moved:r}
                              where r.business_day in (:record_days)
                                and r.product_id in (:product_ids)
                                and {within:r}
                                and {scope:{place:r}}) a
                      group by a.day) f on f.day = e.day) g
 where g.day >= :from
 order by g.day
