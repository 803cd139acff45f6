-- R11. Three ways to the same figures. From the first of a month to any of its days, or for a single day, the outlets are told
-- from those that count as valid now, less what changed since, and from the cells of days (section days). For other periods the
-- outlets and their cells are gone through (all), and with them their master data where a filter asks for it (some). An outlet
-- that moved within the period is covered as well by its records where it stood before, if the post sees that place. :outlets
-- leaves units with such outlets, which at the level of outlets are those that a number counts. By the organisation of now (the
-- sections _now) an outlet has one place, whatever place it was valid at or had its records.
-- :section days
select f.scope_key,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.opened) as opened,
       sum(f.closed) as closed,
       sum(f.active) as active,
       sum(f.succeeded) as succeeded
  from (select w.scope_key - mod(w.scope_key, :level_span) as scope_key,
               sum(w.outlets) as valid,
               0 as covered,
               0 as opened,
               0 as closed,
               0 as active,
               0 as succeeded
          from statistics_valid_outlets w
         where w.level = :cell_level
           and w.scope_key between :unit_lo and :unit_hi
           and {scope:w}
         group by 1
         union all
        select v.scope_key - mod(v.scope_key, :level_span),
               -count(case when v.since > :to and v.until is null then 1 end),
               count(case when v.moved_in and v.since <= :to and (v.until is null or v.until > :to)
                           and exists (select 1
                                         from statistics_unit_month o
                                        where o.outlet_id = v.outlet_id
                                          and o.level = 4
                                          and o.scope_key <> v.scope_key
                                          and o.month = :head_month and o.view = 0 and o.active_days & :head_mask <> 0
                                          and {scope:o})
                           and not exists (select 1
                                             from statistics_unit_month h
                                            where h.level = 4
                                              and h.scope_key = v.scope_key
                                              and h.month = :head_month and h.view = 0 and h.active_days & :head_mask <> 0)
                          then 1 end),
               count(case when v.since <= :to and not v.moved_in then 1 end),
               0,
               0,
               0
          from pub_outlet_validity v
         where v.since >= :from
           and v.scope_key between :unit_lo and :unit_hi
           and {scope:v}
         group by 1
         union all
        select v.scope_key - mod(v.scope_key, :level_span),
               count(case when v.since <= :to and v.until > :to then 1 end),
               0,
               0,
               count(case when v.until <= :to and not v.moved_out then 1 end),
               0,
               0
          from pub_outlet_validity v
         where v.until >= :from
           and v.scope_key between :unit_lo and :unit_hi
           and {scope:v}
         group by 1
         union all
        select a.scope_key - mod(a.scope_key, :level_span),
               0,
               sum(case when :is_day then a.active_outlets else a.first_outlets end),
               0,
               0,
               sum(case when :is_day then a.active_outlets else a.first_outlets end),
               0
          from statistics_outlet_day a
         where a.level = :cell_level
           and a.day in (:days)
           and a.view = 0
           and a.scope_key between :unit_lo and :unit_hi
           and {scope:a}
         group by 1
         union all
        select c.scope_key - mod(c.scope_key, :level_span), 0, -count(*), 0, 0, 0, 0
          from statistics_unit_month c
         where c.level = 4
           and c.month = :head_month
           and c.view = 0
           and not c.valid_all_month
           and c.active_days & :head_mask <> 0
           and not exists (select 1
                             from pub_outlet_validity v
                            where v.scope_key = c.scope_key
                              and v.since <= :to
                              and (v.until is null or v.until > :to))
           and c.scope_key between :unit_lo and :unit_hi
           and {scope:c}
         group by 1
         union all
        select d.scope_key - mod(d.scope_key, :level_span), 0, 0, 0, 0, 0, sum(d.succeeded)
          from statistics_unit_day d
         where d.level = :cell_level
           and d.day in (:days)
           and d.view = 0
           and d.scope_key between :unit_lo and :unit_hi
           and {scope:d}
         group by 1) f
 group by f.scope_key
having case :outlets
           when 'any' then 1
           when 'valid' then sum(f.valid)
           when 'covered' then sum(f.covered)
           when 'opened' then sum(f.opened)
           when 'closed' then sum(f.closed)
           else sum(f.active)
       end > 0
-- :section all
select f.scope_key,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.opened) as opened,
       sum(f.closed) as closed,
       sum(f.active) as active,
       sum(f.succeeded) as succeeded
  from (select v.scope_key - mod(v.scope_key, :level_span) as scope_key,
               count(case when v.since <= :to and (v.until is null or v.until > :to) then 1 end) as valid,
               count(case when v.moved_in and v.since between :from and :to and (v.until is null or v.until > :to)
                           and exists (select 1
                                         from statistics_unit_month o
                                        where o.outlet_id = v.outlet_id
                                          and o.level = :outlet_level
                                          and o.view = 0
                                          and o.scope_key not between v.scope_key and v.scope_key + 9999
                                          and (o.month in (:months)
                                               or o.month = :head_month and o.active_days & :head_mask <> 0
                                               or o.month = :tail_month and o.active_days & :tail_mask <> 0)
                                          and {scope:o})
                           and not exists (select 1
                                             from statistics_unit_month h
                                            where h.level = :outlet_level
                                              and h.view = 0
                                              and h.scope_key between v.scope_key and v.scope_key + 9999
                                              and (h.month in (:months)
                                                   or h.month = :head_month and h.active_days & :head_mask <> 0
                                                   or h.month = :tail_month and h.active_days & :tail_mask <> 0)
                                              and {scope:h})
                          then 1 end) as covered,
               count(case when v.since between :from and :to and not v.moved_in then 1 end) as opened,
               count(case when v.until between :from and :to and not v.moved_out then 1 end) as closed,
               0 as active,
               0 as succeeded
          from pub_outlet_validity v
         where v.since <= :to
           and (v.until is null or v.until >= :from)
           and v.scope_key between :unit_lo and :unit_hi
           and {scope:v}
         group by 1
         union all
        select a.scope_key - mod(a.scope_key, :level_span), 0, count(v.scope_key), 0, 0, count(*), 0
          from (select distinct c.scope_key - mod(c.scope_key, 10000) as scope_key
                  from statistics_unit_month c
                 where c.level = :outlet_level
                   and c.month in (:months, :head_month, :tail_month)
                   and c.view = 0
                   and (c.month in (:months)
                        or c.month = :head_month and c.active_days & :head_mask <> 0
                        or c.month = :tail_month and c.active_days & :tail_mask <> 0)
                   and c.scope_key between :unit_lo and :unit_hi
                   and {scope:c}) a
          left join pub_outlet_validity v
            on v.scope_key = a.scope_key
           and v.since <= :to
           and (v.until is null or v.until > :to)
         group by 1
         union all
        select c.scope_key - mod(c.scope_key, :level_span), 0, 0, 0, 0, 0, sum(c.succeeded)
          from statistics_unit_month c
         where c.level = :cell_level
           and c.month in (:months)
           and c.view = 0
           and c.scope_key between :unit_lo and :unit_hi
           and {scope:c}
         group by 1
         union all
        select d.scope_key - mod(d.scope_key, :level_span), 0, 0, 0, 0, 0, sum(d.succeeded)
          from statistics_unit_day d
         where d.level = :cell_level
           and d.day in (:days)
           and d.view = 0
           and d.scope_key between :unit_lo and :unit_hi
           and {scope:d}
         group by 1
         union all
        select r.scope_key - mod(r.scope_key, :level_span), 0, 0, 0, 0, 0, count(*)
          from pub_recommendation r
         where r.result = 'SUCCESS'
           and r.business_day in (:record_days)
           and r.scope_key between :unit_lo and :unit_hi
           and {scope:r}
         group by 1) f
 group by f.scope_key
having case :outlets
           when 'any' then 1
           when 'valid' then sum(f.valid)
           when 'covered' then sum(f.covered)
           when 'opened' then sum(f.opened)
           when 'closed' then sum(f.closed)
           else sum(f.active)
       end > 0
-- :section some
select f.scope_key,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.opened) as opened,
       sum(f.closed) as closed,
       sum(f.active) as active,
       sum(f.succeeded) as succeeded
  from (select v.scope_key - mod(v.scope_key, :level_span) as scope_key,
               count(case when v.since <= :to and (v.until is null or v.until > :to) then 1 end) as valid,
               count(case when v.moved_in and v.since between :from and :to and (v.until is null or v.until > :to)
                           and exists (select 1
                                         from statistics_unit_month o
                                        where o.outlet_id = v.outlet_id
                                          and o.level = :outlet_level
                                          and o.view = 0
                                          and o.scope_key not between v.scope_key and v.scope_key + 9999
                                          and (o.month in (:months)
                                               or o.month = :head_month and o.active_days & :head_mask <> 0
                                               or o.month = :tail_month and o.active_days & :tail_mask <> 0)
                                          and {scope:o})
                           and not exists (select 1
                                             from statistics_unit_month h
                                            where h.level = :outlet_level
                                              and h.view = 0
                                              and h.scope_key between v.scope_key and v.scope_key + 9999
                                              and (h.month in (:months)
                                                   or h.month = :head_month and h.active_days & :head_mask <> 0
                                                   or h.month = :tail_month and h.active_days & :tail_mask <> 0)
                                              and {scope:h})
                          then 1 end) as covered,
               count(case when v.since between :from and :to and not v.moved_in then 1 end) as opened,
               count(case when v.until between :from and :to and not v.moved_out then 1 end) as closed,
               0 as active,
               0 as succeeded
          from pub_outlet_validity v
          join pub_outlet t on t.unit_id = v.outlet_id
         where v.since <= :to
           and (v.until is null or v.until >= :from)
           and v.scope_key between :unit_lo and :unit_hi
           and {query:_shared/cuts outlets}
           and {group:v}
           and {scope:v}
         group by 1
         union all
        select c.scope_key - mod(c.scope_key, :level_span),
               0,
               count(distinct v.scope_key),
               0,
               0,
               count(distinct c.scope_key - mod(c.scope_key, 10000)),
               sum(c.succeeded * (c.month in (:months)))
          from statistics_unit_month c
          join pub_outlet t on t.unit_id = c.outlet_id
          left join pub_outlet_validity v
            on v.scope_key = c.scope_key - mod(c.scope_key, 10000)
           and v.since <= :to
           and (v.until is null or v.until > :to)
         where c.level = :outlet_level
           and c.month in (:months, :head_month, :tail_month)
           and c.view = 0
           and (c.month in (:months)
                or c.month = :head_month and c.active_days & :head_mask <> 0
                or c.month = :tail_month and c.active_days & :tail_mask <> 0)
           and c.scope_key between :unit_lo and :unit_hi
           and {query:_shared/cuts outlets}
           and {group:c}
           and {scope:c}
         group by 1
         union all
        select r.scope_key - mod(r.scope_key, :level_span), 0, 0, 0, 0, 0, count(*)
          from pub_recommendation r
          join pub_outlet t on t.unit_id = r.outlet_id
         where r.result = 'SUCCESS'
           and r.business_day in (:record_days)
           and r.scope_key between :unit_lo and :unit_hi
           and {query:_shared/cuts outlets}
           and {group:r}
           and {scope:r}
         group by 1) f
 group by f.scope_key
having case :outlets
           when 'any' then 1
           when 'valid' then sum(f.valid)
           when 'covered' then sum(f.covered)
           when 'opened' then sum(f.opened)
           when 'closed' then sum(f.closed)
           else sum(f.active)
       end > 0
-- :section days_now
select f.scope_key,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.opened) as opened,
       sum(f.closed) as closed,
       sum(f.active) as active,
       sum(f.succeeded) as succeeded
  from (select w.scope_key - mod(w.scope_key, :level_span) as scope_key,
               sum(w.outlets) as valid,
               0 as covered,
               0 as opened,
               0 as closed,
               0 as active,
               0 as succeeded
          from statistics_valid_outlets w
         where w.level = :cell_level
           and w.scope_key between :unit_lo and :unit_hi
           and {scope:w}
         group by 1
         union all
        select {place:v} - mod({place:v}, :level_span),
               -count(case when v.since > :to and v.until is null then 1 end),
               0,
               count(case when v.since <= :to and not v.moved_in then 1 end),
               0,
               0,
               0
          from pub_outlet_validity v {moved:v}
         where v.since >= :from
           and {within:v}
           and {scope:{place:v}}
         group by 1
         union all
        select {place:v} - mod({place:v}, :level_span),
               count(case when v.since <= :to and v.until > :to then 1 end),
               0,
               0,
               count(case when v.until <= :to and not v.moved_out then 1 end),
               0,
               0
          from pub_outlet_validity v {moved:v}
         where v.until >= :from
           and {within:v}
           and {scope:{place:v}}
         group by 1
         union all
        select a.scope_key - mod(a.scope_key, :level_span),
               0,
               sum(case when :is_day then a.active_outlets else a.first_outlets end),
               0,
               0,
               sum(case when :is_day then a.active_outlets else a.first_outlets end),
               0
          from statistics_outlet_day a
         where a.level = :cell_level
           and a.day in (:days)
           and a.view in (:views)
           and a.scope_key between :unit_lo and :unit_hi
           and {scope:a}
         group by 1
         union all
        select c.scope_key - mod(c.scope_key, :level_span), 0, -count(distinct c.scope_key), 0, 0, 0, 0
          from statistics_unit_month c
         where c.level = 4
           and c.month = :head_month
           and c.view in (:views)
           and not c.valid_all_month
           and c.active_days & :head_mask <> 0
           and not exists (select 1
                             from pub_outlet_validity v
                            where v.outlet_id = c.outlet_id
                              and v.since <= :to
                              and (v.until is null or v.until > :to))
           and not exists (select 1 from pub_left_place l where l.left_key = c.scope_key)
           and c.scope_key between :unit_lo and :unit_hi
           and {scope:c}
         group by 1
         union all
        select d.scope_key - mod(d.scope_key, :level_span), 0, 0, 0, 0, 0, sum(d.succeeded)
          from statistics_unit_day d
         where d.level = :cell_level
           and d.day in (:days)
           and d.view in (:views)
           and d.scope_key between :unit_lo and :unit_hi
           and {scope:d}
         group by 1) f
 group by f.scope_key
having case :outlets
           when 'any' then 1
           when 'valid' then sum(f.valid)
           when 'covered' then sum(f.covered)
           when 'opened' then sum(f.opened)
           when 'closed' then sum(f.closed)
           else sum(f.active)
       end > 0
-- :section all_now
select f.scope_key,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.opened) as opened,
       sum(f.closed) as closed,
       sum(f.active) as active,
       sum(f.succeeded) as succeeded
  from (select {place:v} - mod({place:v}, :level_span) as scope_key,
               count(case when v.since <= :to and (v.until is null or v.until > :to) then 1 end) as valid,
               0 as covered,
               count(case when v.since between :from and :to and not v.moved_in then 1 end) as opened,
               count(case when v.until between :from and :to and not v.moved_out then 1 end) as closed,
               0 as active,
               0 as succeeded
          from pub_outlet_validity v {moved:v}
         where v.since <= :to
           and (v.until is null or v.until >= :from)
           and {within:v}
           and {scope:{place:v}}
         group by 1
         union all
        select a.scope_key - mod(a.scope_key, :level_span), 0, count(v.outlet_id), 0, 0, count(*), 0
          from (select c.scope_key - mod(c.scope_key, 10000) as scope_key
                  from statistics_unit_month c
                 where c.level = :outlet_level
                   and c.month in (:months, :head_month, :tail_month)
                   and c.view in (:views)
                   and (c.month in (:months)
                        or c.month = :head_month and c.active_days & :head_mask <> 0
                        or c.month = :tail_month and c.active_days & :tail_mask <> 0)
                   and c.scope_key between :unit_lo and :unit_hi
                   and not exists (select 1 from pub_left_place l where l.left_key = c.scope_key)
                   and {scope:c}
                 group by 1) a
          left join pub_outlet t on t.scope_key = a.scope_key
          left join pub_outlet_validity v
            on v.outlet_id = t.unit_id
           and v.since <= :to
           and (v.until is null or v.until > :to)
         group by 1
         union all
        select c.scope_key - mod(c.scope_key, :level_span), 0, 0, 0, 0, 0, sum(c.succeeded)
          from statistics_unit_month c
         where c.level = :cell_level
           and c.month in (:months)
           and c.view in (:views)
           and c.scope_key between :unit_lo and :unit_hi
           and {scope:c}
         group by 1
         union all
        select d.scope_key - mod(d.scope_key, :level_span), 0, 0, 0, 0, 0, sum(d.succeeded)
          from statistics_unit_day d
         where d.level = :cell_level
           and d.day in (:days)
           and d.view in (:views)
           and d.scope_key between :unit_lo and :unit_hi
           and {scope:d}
         group by 1
         union all
        select {place:r} - mod({place:r}, :level_span), 0, 0, 0, 0, 0, count(*)
          from pub_recommendation r {moved:r}
         where r.result = 'SUCCESS'
           and r.business_day in (:record_days)
           and {within:r}
           and {scope:{place:r}}
         group by 1) f
 group by f.scope_key
having case :outlets
           when 'any' then 1
           when 'valid' then sum(f.valid)
           when 'covered' then sum(f.covered)
           when 'opened' then sum(f.opened)
           when 'closed' then sum(f.closed)
           else sum(f.active)
       end > 0
-- :section some_now
select f.scope_key,
       sum(f.valid) as valid,
       sum(f.covered) as covered,
       sum(f.opened) as opened,
       sum(f.closed) as closed,
       sum(f.active) as active,
       sum(f.succeeded) as succeeded
  from (select {place:v} - mod({place:v}, :level_span) as scope_key,
               count(case when v.since <= :to and (v.until is null or v.until > :to) then 1 end) as valid,
               0 as covered,
               count(case when v.since between :from and :to and not v.moved_in then 1 end) as opened,
               count(case when v.until between :from and :to and not v.moved_out then 1 end) as closed,
               0 as active,
               0 as succeeded
          from pub_outlet_validity v {moved:v}
          join pub_outlet t on t.unit_id = v.outlet_id
         where v.since <= :to
           and (v.until is null or v.until >= :from)
           and {within:v}
           and {query:_shared/cuts outlets}
           and {group:t}
           and {scope:{place:v}}
         group by 1
         union all
        select a.scope_key - mod(a.scope_key, :level_span), 0, count(v.outlet_id), 0, 0, count(*), sum(a.succeeded)
          from (select c.scope_key - mod(c.scope_key, 10000) as scope_key,
                       sum(c.succeeded * (c.month in (:months))) as succeeded
                  from statistics_unit_month c
                 where c.level = :outlet_level
                   and c.month in (:months, :head_month, :tail_month)
                   and c.view in (:views)
                   and (c.month in (:months)
                        or c.month = :head_month and c.active_days & :head_mask <> 0
                        or c.month = :tail_month and c.active_days & :tail_mask <> 0)
                   and c.scope_key between :unit_lo and :unit_hi
                   and not exists (select 1 from pub_left_place l where l.left_key = c.scope_key)
                   and {scope:c}
                 group by 1) a
          join pub_outlet t on t.scope_key = a.scope_key
          left join pub_outlet_validity v
            on v.outlet_id = t.unit_id
           and v.since <= :to
           and (v.until is null or v.until > :to)
         where {query:_shared/cuts outlets}
           and {group:t}
         group by 1
         union all
        select {place:r} - mod({place:r}, :level_span), 0, 0, 0, 0, 0, count(*)
          from pub_recommendation r {moved:r}
          join pub_outlet t on t.unit_id = r.outlet_id
         where r.result = 'SUCCESS'
           and r.business_day in (:record_days)
           and {within:r}
           and {query:_shared/cuts outlets}
           and {group:t}
           and {scope:{place:r}}
         group by 1) f
 group by f.scope_key
having case :outlets
           when 'any' then 1
           when 'valid' then sum(f.valid)
           when 'covered' then sum(f.covered)
           when 'opened' then sum(f.opened)
           when 'closed' then sum(f.closed)
           else sum(f.active)
       end > 0
