-- R18. An outlet is judged by all its recommendations of the period, so the cells of outlets are added up first: whole months, added up
-- before they are put together with anything, as two years of them would be copied else,
-- with the records of days that a month has too few (judged_record_days) or too many (judged_less_days). Outlets without any count nowhere. The
-- thresholds are those of the last day.
-- :section units
select f.scope_key,
       sum(f.outlets) as outlets,
       sum(f.active) as active,
       sum(f.recommended) as recommended,
       sum(f.succeeded) as succeeded,
       sum(f.warned) as warned,
       sum(f.malicious) as malicious
  from (select {place:v} - mod({place:v}, :level_span) as scope_key,
               count(*) as outlets,
               0 as active,
               0 as recommended,
               0 as succeeded,
               0 as warned,
               0 as malicious
          from pub_outlet_validity v {moved:v}
         where :any_quality
           and v.since <= :to
           and (v.until is null or v.until > :to)
           and {within:v}
           and (:all_outlets
                or exists (select 1
                             from pub_outlet t
                            where t.unit_id = v.outlet_id
                              and {query:_shared/cuts outlets}))
           and (:cityGroup is null
                or {place:v} - mod({place:v}, 10000000000000000)
                   in (select g.scope_key from pub_region g where g.city_group = :cityGroup))
           and {scope:{place:v}}
         group by 1
         union all
        select o.scope_key - mod(o.scope_key, :level_span),
               sum(case when :any_quality then 0 else 1 end),
               count(*),
               sum(o.recommended),
               sum(o.succeeded),
               sum(o.succeeded <= o.recommended * t.warned),
               sum(o.succeeded <= o.recommended * t.malicious)
          from (select a.scope_key, sum(a.recommended) as recommended, sum(a.succeeded) as succeeded
                  from (select c.scope_key - mod(c.scope_key, 10000) as scope_key,
                               sum(c.recommended) as recommended,
                               sum(c.succeeded) as succeeded
                          from statistics_unit_month c
                         where c.level = :outlet_level
                           and c.month in (:judged_months)
                           and c.view in (:views)
                           and c.scope_key between :unit_lo and :unit_hi
                           and (:all_outlets
                                or exists (select 1
                                             from pub_outlet t
                                            where t.unit_id = c.outlet_id
                                              and {query:_shared/cuts outlets}))
                           and {group:c}
                           and {scope:c}
                         group by 1
                         union all
                        select {place:r} - mod({place:r}, 10000),
                               case when r.business_day in (:judged_less_days) then -1 else 1 end,
                               (case when r.business_day in (:judged_less_days) then -1 else 1 end) * (r.result = 'SUCCESS')
                          from pub_recommendation r {moved:r}
                         where r.business_day in (:judged_record_days, :judged_less_days)
                           and r.recorded_at >= :judged_since
                           and r.recorded_at < :judged_until
                           and {within:r}
                           and {query:_shared/cuts records}
                           and {scope:{place:r}}) a
                 group by a.scope_key
                having sum(a.recommended) > 0) o
          join (select h.warned, h.malicious
                  from statistics_quality_threshold h
                 where h.valid_from <= :to
                 order by h.valid_from desc
                 limit 1) t
         where :any_quality
            or :quality = 'active'
            or :quality = 'warned' and o.succeeded <= o.recommended * t.warned
            or :quality = 'malicious' and o.succeeded <= o.recommended * t.malicious
         group by 1) f
 group by f.scope_key
