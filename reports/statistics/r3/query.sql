-- R3 and R4 (:by_day): what was recommended to the same number again. Every record that is the second or a later one of its month or day
-- counts where it was made, so that units add up; how many there are in all is said by R2. Sections units and products are the
-- sums, numbers the numbers with all that the post sees of their month or day within the period.
-- :section again
select {place:d} - mod({place:d}, :level_span) as scope_key, count(*) as again
  from statistics_repeat d {moved:d}
 where d.business_day in (:repeat_days)
   and {within:d}
   and case when :by_day then d.in_day else d.in_month end >= :least
   and (:all_products or d.product_id in (:product_ids))
   and {scope:{place:d}}
 group by 1
-- :section units
select f.scope_key, sum(f.recommended) as recommended, sum(f.again) as again
  from (select b.scope_key, b.recommended, 0 as again
          from ({query:statistics/r2 units}) b
         union all
        select a.scope_key, 0, a.again
          from ({query:statistics/r3 again}) a) f
 group by f.scope_key
-- :section products
select f.scope_key, sum(f.recommended) as recommended, sum(f.again) as again
  from (select b.scope_key, b.recommended, 0 as again
          from ({query:statistics/r2 products}) b
         union all
        select a.scope_key, 0, a.again
          from ({query:statistics/r3 again}) a) f
 group by f.scope_key
-- :section numbers
select g.record_id as id,
       o.code as unit_code,
       o.name as unit_name,
       date_format(g.since, case when :by_day then '%Y-%m-%d' else '%Y-%m' end) as repeatedIn,
       n.subscriber_sealed as subscriber,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as product,
       g.again,
       g.times,
       g.first_at as firstAt,
       g.last_at as time,
       g.outlets as atOutlets,
       g.clerks as byClerks,
       case when g.succeeded then 'YES' else 'NO' end as everSucceeded,
       greatest(g.since, cast(:from as date)) as firstDay,
       least(g.until, cast(:to as date)) as lastDay
  from (select e.since,
               e.until,
               e.again,
               count(*) as times,
               min(s.recorded_at) as first_at,
               max(s.recorded_at) as last_at,
               count(distinct s.outlet_id) as outlets,
               count(distinct s.clerk_id) as clerks,
               max(s.result = 'SUCCESS') as succeeded,
               max(s.id) as record_id
          from (select a.subscriber_hash, a.product_id, a.since, a.until, count(*) as again
                  from (select d.subscriber_hash,
                               d.product_id,
                               case when :by_day then d.business_day
                                    else d.business_day - interval dayofmonth(d.business_day) - 1 day end as since,
                               case when :by_day then d.business_day else last_day(d.business_day) end as until
                          from statistics_repeat d {moved:d}
                         where d.business_day in (:repeat_days)
                           and {within:d}
                           and case when :by_day then d.in_day else d.in_month end >= :least
                           and (:all_products or d.product_id in (:product_ids))
                           and {scope:{place:d}}) a
                 group by a.subscriber_hash, a.product_id, a.since, a.until) e
          join pub_recommendation s
            on s.subscriber_hash = e.subscriber_hash
           and s.product_id = e.product_id
           and s.business_day between e.since and e.until
           and s.business_day between :from and :to
          {moved:s}
         where {within:s}
           and {scope:{place:s}}
         group by e.subscriber_hash, e.product_id, e.since, e.until, e.again) g
  join pub_recommendation n on n.id = g.record_id and n.business_day between :from and :to
  join pub_unit o on o.id = n.outlet_id
  join pub_product p on p.id = n.product_id
