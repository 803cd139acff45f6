-- R14: what is recommended (section business: the period, the month so far, the year so far, as R2 puts them together), the coverage
-- of R11 and the quality of R18. R11 has two ways to a month so far, by the organisation of then and of now, hence the sections.
-- :section business
select a.scope_key,
       sum(a.recommended) as recommended,
       sum(a.succeeded) as succeeded,
       sum(a.month_recommended) as month_recommended,
       sum(a.month_succeeded) as month_succeeded,
       sum(a.year_recommended) as year_recommended,
       sum(a.year_succeeded) as year_succeeded
  from (select c.scope_key - mod(c.scope_key, :level_span) as scope_key,
               sum(c.recommended * (c.month in (:now_months))) as recommended,
               sum(c.succeeded * (c.month in (:now_months))) as succeeded,
               sum(c.recommended * (c.month in (:month_months))) as month_recommended,
               sum(c.succeeded * (c.month in (:month_months))) as month_succeeded,
               sum(c.recommended * (c.month in (:year_months))) as year_recommended,
               sum(c.succeeded * (c.month in (:year_months))) as year_succeeded
          from statistics_unit_month c
         where c.level = :cell_level
           and c.month in (:now_months, :month_months, :year_months)
           and c.view in (:views)
           and c.scope_key between :unit_lo and :unit_hi
           and {scope:c}
         group by 1
         union all
        select d.scope_key - mod(d.scope_key, :level_span),
               sum(d.recommended * (d.day in (:now_days))),
               sum(d.succeeded * (d.day in (:now_days))),
               sum(d.recommended * (d.day in (:month_days))),
               sum(d.succeeded * (d.day in (:month_days))),
               sum(d.recommended * (d.day in (:year_days))),
               sum(d.succeeded * (d.day in (:year_days)))
          from statistics_unit_day d
         where d.level = :cell_level
           and d.day in (:now_days, :month_days, :year_days)
           and d.view in (:views)
           and d.scope_key between :unit_lo and :unit_hi
           and {scope:d}
         group by 1
         union all
        select {place:r} - mod({place:r}, :level_span),
               sum(r.business_day in (:now_record_days)),
               sum((r.business_day in (:now_record_days)) * (r.result = 'SUCCESS')),
               sum(r.business_day in (:month_record_days)),
               sum((r.business_day in (:month_record_days)) * (r.result = 'SUCCESS')),
               sum(r.business_day in (:year_record_days)),
               sum((r.business_day in (:year_record_days)) * (r.result = 'SUCCESS'))
          from pub_recommendation r {moved:r}
         where r.business_day in (:now_record_days, :month_record_days, :year_record_days)
           and {within:r}
           and {scope:{place:r}}
         group by 1) a
 group by a.scope_key
-- :section days
select f.scope_key,
       sum(f.recommended) as recommended,
       sum(f.succeeded) as succeeded,
       sum(f.month_recommended) as monthRecommended,
       sum(f.month_succeeded) as monthSucceeded,
       sum(f.year_recommended) as yearRecommended,
       sum(f.year_succeeded) as yearSucceeded,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.warned) as warned,
       sum(f.malicious) as malicious,
       sum(f.active) as active
  from (select b.*, 0 as valid, 0 as covered, 0 as warned, 0 as malicious, 0 as active
          from ({query:statistics/r14 business}) b
         union all
        select c.scope_key, 0, 0, 0, 0, 0, 0, c.valid, c.covered, 0, 0, 0
          from ({query:statistics/r11 days}) c
         union all
        select q.scope_key, 0, 0, 0, 0, 0, 0, 0, 0, q.warned, q.malicious, q.active
          from ({query:statistics/r18 units}) q) f
 group by f.scope_key
-- :section all
select f.scope_key,
       sum(f.recommended) as recommended,
       sum(f.succeeded) as succeeded,
       sum(f.month_recommended) as monthRecommended,
       sum(f.month_succeeded) as monthSucceeded,
       sum(f.year_recommended) as yearRecommended,
       sum(f.year_succeeded) as yearSucceeded,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.warned) as warned,
       sum(f.malicious) as malicious,
       sum(f.active) as active
  from (select b.*, 0 as valid, 0 as covered, 0 as warned, 0 as malicious, 0 as active
          from ({query:statistics/r14 business}) b
         union all
        select c.scope_key, 0, 0, 0, 0, 0, 0, c.valid, c.covered, 0, 0, 0
          from ({query:statistics/r11 all}) c
         union all
        select q.scope_key, 0, 0, 0, 0, 0, 0, 0, 0, q.warned, q.malicious, q.active
          from ({query:statistics/r18 units}) q) f
 group by f.scope_key
-- :section days_now
select f.scope_key,
       sum(f.recommended) as recommended,
       sum(f.succeeded) as succeeded,
       sum(f.month_recommended) as monthRecommended,
       sum(f.month_succeeded) as monthSucceeded,
       sum(f.year_recommended) as yearRecommended,
       sum(f.year_succeeded) as yearSucceeded,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.warned) as warned,
       sum(f.malicious) as malicious,
       sum(f.active) as active
  from (select b.*, 0 as valid, 0 as covered, 0 as warned, 0 as malicious, 0 as active
          from ({query:statistics/r14 business}) b
         union all
        select c.scope_key, 0, 0, 0, 0, 0, 0, c.valid, c.covered, 0, 0, 0
          from ({query:statistics/r11 days_now}) c
         union all
        select q.scope_key, 0, 0, 0, 0, 0, 0, 0, 0, q.warned, q.malicious, q.active
          from ({query:statistics/r18 units}) q) f
 group by f.scope_key
-- :section all_now
select f.scope_key,
       sum(f.recommended) as recommended,
       sum(f.succeeded) as succeeded,
       sum(f.month_recommended) as monthRecommended,
       sum(f.month_succeeded) as monthSucceeded,
       sum(f.year_recommended) as yearRecommended,
       sum(f.year_succeeded) as yearSucceeded,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.warned) as warned,
       sum(f.malicious) as malicious,
       sum(f.active) as active
  from (select b.*, 0 as valid, 0 as covered, 0 as warned, 0 as malicious, 0 as active
          from ({query:statistics/r14 business}) b
         union all
        select c.scope_key, 0, 0, 0, 0, 0, 0, c.valid, c.covered, 0, 0, 0
          from ({query:statistics/r11 all_now}) c
         union all
        select q.scope_key, 0, 0, 0, 0, 0, 0, 0, 0, q.warned, q.malicious, q.active
          from ({query:statistics/r18 units}) q) f
 group by f.scope_key
