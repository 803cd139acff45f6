-- R16. Its rows are the products of a period (section products), within a month with a column for each of its days (section
-- crosstab), or the days of one product (section days).
-- :section products
select p.code as unit_code,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as unit_name,
       f.recommended as recommended,
       f.succeeded as succeeded,
       f.succeeded / :length as dailyAverage,
       f.before_that as succeededBefore,
       f.month_so_far as monthSoFar,
       case when :by_recommended then f.recommended else f.succeeded end as inAll
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
                   and {group:m}
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
                   and {group:d}
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
                   and {query:_shared/cuts records}
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
       g.month_so_far as monthSoFar,
       g.succeeded as inAll
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
                                and {group:d}
                                and {scope:d}
                              union all
                             select r.business_day, 1, r.result = 'SUCCESS'
                               from pub_recommendation r {moved:r}
                              where r.business_day in (:record_days)
                                and r.product_id in (:product_ids)
                                and {within:r}
                                and {query:_shared/cuts records}
                                and {scope:{place:r}}) a
                      group by a.day) f on f.day = e.day) g
 where g.day >= :from
 order by g.day
-- :section crosstab
select p.code as unit_code,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as unit_name,
       f.recommended,
       f.succeeded,
       case when :by_recommended then f.recommended else f.succeeded end as inAll,
       :length as days,
       f.last_day as lastDay,
       f.day_before as dayBefore,
       f.r01 as `day01.recommended`,
       f.s01 as `day01.succeeded`,
       f.r02 as `day02.recommended`,
       f.s02 as `day02.succeeded`,
       f.r03 as `day03.recommended`,
       f.s03 as `day03.succeeded`,
       f.r04 as `day04.recommended`,
       f.s04 as `day04.succeeded`,
       f.r05 as `day05.recommended`,
       f.s05 as `day05.succeeded`,
       f.r06 as `day06.recommended`,
       f.s06 as `day06.succeeded`,
       f.r07 as `day07.recommended`,
       f.s07 as `day07.succeeded`,
       f.r08 as `day08.recommended`,
       f.s08 as `day08.succeeded`,
       f.r09 as `day09.recommended`,
       f.s09 as `day09.succeeded`,
       f.r10 as `day10.recommended`,
       f.s10 as `day10.succeeded`,
       f.r11 as `day11.recommended`,
       f.s11 as `day11.succeeded`,
       f.r12 as `day12.recommended`,
       f.s12 as `day12.succeeded`,
       f.r13 as `day13.recommended`,
       f.s13 as `day13.succeeded`,
       f.r14 as `day14.recommended`,
       f.s14 as `day14.succeeded`,
       f.r15 as `day15.recommended`,
       f.s15 as `day15.succeeded`,
       f.r16 as `day16.recommended`,
       f.s16 as `day16.succeeded`,
       f.r17 as `day17.recommended`,
       f.s17 as `day17.succeeded`,
       f.r18 as `day18.recommended`,
       f.s18 as `day18.succeeded`,
       f.r19 as `day19.recommended`,
       f.s19 as `day19.succeeded`,
       f.r20 as `day20.recommended`,
       f.s20 as `day20.succeeded`,
       f.r21 as `day21.recommended`,
       f.s21 as `day21.succeeded`,
       f.r22 as `day22.recommended`,
       f.s22 as `day22.succeeded`,
       f.r23 as `day23.recommended`,
       f.s23 as `day23.succeeded`,
       f.r24 as `day24.recommended`,
       f.s24 as `day24.succeeded`,
       f.r25 as `day25.recommended`,
       f.s25 as `day25.succeeded`,
       f.r26 as `day26.recommended`,
       f.s26 as `day26.succeeded`,
       f.r27 as `day27.recommended`,
       f.s27 as `day27.succeeded`,
       f.r28 as `day28.recommended`,
       f.s28 as `day28.succeeded`,
       f.r29 as `day29.recommended`,
       f.s29 as `day29.succeeded`,
       f.r30 as `day30.recommended`,
       f.s30 as `day30.succeeded`,
       f.r31 as `day31.recommended`,
       f.s31 as `day31.succeeded`
  from (select c.product_id,
               sum(c.recommended * (c.nth > 0)) as recommended,
               sum(c.succeeded * (c.nth > 0)) as succeeded,
               sum(case when :by_recommended then c.recommended else c.succeeded end * (c.day = :to)) as last_day,
               sum(case when :by_recommended then c.recommended else c.succeeded end * (c.day = :day_before)) as day_before,
               sum(c.recommended * (c.nth = 1)) as r01,
               sum(c.succeeded * (c.nth = 1)) as s01,
               sum(c.recommended * (c.nth = 2)) as r02,
               sum(c.succeeded * (c.nth = 2)) as s02,
               sum(c.recommended * (c.nth = 3)) as r03,
               sum(c.succeeded * (c.nth = 3)) as s03,
               sum(c.recommended * (c.nth = 4)) as r04,
               sum(c.succeeded * (c.nth = 4)) as s04,
               sum(c.recommended * (c.nth = 5)) as r05,
               sum(c.succeeded * (c.nth = 5)) as s05,
               sum(c.recommended * (c.nth = 6)) as r06,
               sum(c.succeeded * (c.nth = 6)) as s06,
               sum(c.recommended * (c.nth = 7)) as r07,
               sum(c.succeeded * (c.nth = 7)) as s07,
               sum(c.recommended * (c.nth = 8)) as r08,
               sum(c.succeeded * (c.nth = 8)) as s08,
               sum(c.recommended * (c.nth = 9)) as r09,
               sum(c.succeeded * (c.nth = 9)) as s09,
               sum(c.recommended * (c.nth = 10)) as r10,
               sum(c.succeeded * (c.nth = 10)) as s10,
               sum(c.recommended * (c.nth = 11)) as r11,
               sum(c.succeeded * (c.nth = 11)) as s11,
               sum(c.recommended * (c.nth = 12)) as r12,
               sum(c.succeeded * (c.nth = 12)) as s12,
               sum(c.recommended * (c.nth = 13)) as r13,
               sum(c.succeeded * (c.nth = 13)) as s13,
               sum(c.recommended * (c.nth = 14)) as r14,
               sum(c.succeeded * (c.nth = 14)) as s14,
               sum(c.recommended * (c.nth = 15)) as r15,
               sum(c.succeeded * (c.nth = 15)) as s15,
               sum(c.recommended * (c.nth = 16)) as r16,
               sum(c.succeeded * (c.nth = 16)) as s16,
               sum(c.recommended * (c.nth = 17)) as r17,
               sum(c.succeeded * (c.nth = 17)) as s17,
               sum(c.recommended * (c.nth = 18)) as r18,
               sum(c.succeeded * (c.nth = 18)) as s18,
               sum(c.recommended * (c.nth = 19)) as r19,
               sum(c.succeeded * (c.nth = 19)) as s19,
               sum(c.recommended * (c.nth = 20)) as r20,
               sum(c.succeeded * (c.nth = 20)) as s20,
               sum(c.recommended * (c.nth = 21)) as r21,
               sum(c.succeeded * (c.nth = 21)) as s21,
               sum(c.recommended * (c.nth = 22)) as r22,
               sum(c.succeeded * (c.nth = 22)) as s22,
               sum(c.recommended * (c.nth = 23)) as r23,
               sum(c.succeeded * (c.nth = 23)) as s23,
               sum(c.recommended * (c.nth = 24)) as r24,
               sum(c.succeeded * (c.nth = 24)) as s24,
               sum(c.recommended * (c.nth = 25)) as r25,
               sum(c.succeeded * (c.nth = 25)) as s25,
               sum(c.recommended * (c.nth = 26)) as r26,
               sum(c.succeeded * (c.nth = 26)) as s26,
               sum(c.recommended * (c.nth = 27)) as r27,
               sum(c.succeeded * (c.nth = 27)) as s27,
               sum(c.recommended * (c.nth = 28)) as r28,
               sum(c.succeeded * (c.nth = 28)) as s28,
               sum(c.recommended * (c.nth = 29)) as r29,
               sum(c.succeeded * (c.nth = 29)) as s29,
               sum(c.recommended * (c.nth = 30)) as r30,
               sum(c.succeeded * (c.nth = 30)) as s30,
               sum(c.recommended * (c.nth = 31)) as r31,
               sum(c.succeeded * (c.nth = 31)) as s31
          from (select a.product_id,
                       a.day,
                       a.recommended,
                       a.succeeded,
                       case when a.day >= :from then dayofmonth(a.day) else 0 end as nth
                  from (select d.product_id, d.day, d.recommended, d.succeeded
                          from statistics_product_day d
                         where d.level = :cell_level
                           and d.day in (:days)
                           and d.view in (:views)
                           and d.scope_key between :unit_lo and :unit_hi
                           and {group:d}
                           and {scope:d}
                         union all
                        select r.product_id, r.business_day, 1, r.result = 'SUCCESS'
                          from pub_recommendation r {moved:r}
                         where r.business_day in (:record_days)
                           and {within:r}
                           and {query:_shared/cuts records}
                           and {scope:{place:r}}) a) c
         group by c.product_id) f
  join pub_product p on p.id = f.product_id
 where f.recommended > 0
 order by f.succeeded desc, f.recommended, p.code
