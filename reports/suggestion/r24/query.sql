-- R24 and R24M. The suggestions of the period (section wanted), added up by customer group (section groups) or by what was suggested
-- (section subjects), or one by one (section hints). Usage is that of the month before the suggestion's and of the month after it, of
-- customers of whom both are known, each once for a product by the last suggestion; of fewer than :fewest nothing is said.
-- :section wanted
select h.id,
       h.outlet_id,
       h.product_id,
       h.position,
       h.points,
       h.held_out,
       coalesce(h.customer_group, '-') as customer_group,
       h.shown_at,
       h.declined_at,
       h.decline_reason,
       h.recommended_at,
       h.activation_id,
       h.succeeded_at,
       h.subscriber_sealed,
       b.traffic as usage_before,
       a.traffic as usage_after,
       not h.held_out and b.traffic is not null and a.traffic is not null
           and not exists (select 1
                             from suggestion_hint l
                            where l.subscriber_hash = h.subscriber_hash
                              and l.product_id = h.product_id
                              and l.business_day between :from and :to
                              and l.scope_key between :unit_lo and :unit_hi
                              and l.id > h.id
                              and {scope:l}) as both_known
  from suggestion_hint h
  left join pub_subscriber_month b
    on b.subscriber_hash = h.subscriber_hash
   and b.month_no = year(h.business_day) * 12 + month(h.business_day) - 1
  left join pub_subscriber_month a
    on a.subscriber_hash = h.subscriber_hash
   and a.month_no = year(h.business_day) * 12 + month(h.business_day) + 1
 where h.business_day between :from and :to
   and h.scope_key between :unit_lo and :unit_hi
   and (:customerGroup is null or coalesce(h.customer_group, '-') = :customerGroup)
   and (:product is null or h.product_id in (select q.id from pub_product q where q.code = :product
                                               union all
                                              select k.id from pub_package k where k.code = :product))
   and (:heldOut is null or h.held_out = :heldOut)
   and (:declined is null or (h.declined_at is not null) = :declined)
   and (:recommended is null or (h.recommended_at is not null) = :recommended)
   and (:taken is null or (h.succeeded_at is not null) = :taken)
   and {scope:h}
-- :section chosen
select w.*
  from ({query:suggestion/r24 wanted}) w
 where :compared is null or w.both_known = :compared
-- :section counted
select w.customer_group,
       w.product_id,
       sum(not w.held_out) as hinted,
       sum(not w.held_out and w.declined_at is not null) as declines,
       sum(not w.held_out and w.recommended_at is not null) as recommended,
       sum(not w.held_out and w.succeeded_at is not null) as taken,
       sum(w.held_out) as held_out,
       sum(w.held_out and w.succeeded_at is not null) as held_out_taken,
       sum(w.both_known) as customers,
       sum(case when w.both_known then w.usage_before else 0 end) as usage_before,
       sum(case when w.both_known then w.usage_after else 0 end) as usage_after
  from ({query:suggestion/r24 chosen}) w
 group by w.customer_group, w.product_id
-- :section groups
select g.customer_group as unit_code,
       case when g.customer_group = '-' then :unknown
            when :english then coalesce(nullif(e.name_en, ''), e.name_zh, g.customer_group)
            else coalesce(e.name_zh, g.customer_group) end as unit_name,
       g.hinted,
       g.declines,
       g.recommended,
       g.taken,
       g.held_out as heldOut,
       g.held_out_taken as heldOutTaken,
       g.customers,
       case when g.customers < :fewest then 0 else g.customers end as customersTold,
       case when g.customers < :fewest then 0 else g.usage_before end as usageBeforeInAll,
       case when g.customers < :fewest then 0 else g.usage_after end as usageAfterInAll
  from (select c.customer_group,
               sum(c.hinted) as hinted,
               sum(c.declines) as declines,
               sum(c.recommended) as recommended,
               sum(c.taken) as taken,
               sum(c.held_out) as held_out,
               sum(c.held_out_taken) as held_out_taken,
               sum(c.customers) as customers,
               sum(c.usage_before) as usage_before,
               sum(c.usage_after) as usage_after
          from ({query:suggestion/r24 counted}) c
         group by c.customer_group) g
  left join pub_dictionary_entry e on e.dictionary = 'CUSTOMER_SEGMENT' and e.code = g.customer_group
 order by g.hinted desc, g.customer_group
-- :section subjects
select coalesce(p.code, k.code, '') as unit_code,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh, nullif(k.name_en, ''), k.name_zh, '')
            else coalesce(p.name_zh, k.name_zh, '') end as unit_name,
       g.hinted,
       g.declines,
       g.recommended,
       g.taken,
       g.held_out as heldOut,
       g.held_out_taken as heldOutTaken,
       g.customers,
       case when g.customers < :fewest then 0 else g.customers end as customersTold,
       case when g.customers < :fewest then 0 else g.usage_before end as usageBeforeInAll,
       case when g.customers < :fewest then 0 else g.usage_after end as usageAfterInAll
  from ({query:suggestion/r24 counted}) g
  left join pub_product p on p.id = g.product_id
  left join pub_package k on k.id = g.product_id
 order by g.hinted desc, unit_code
-- :section hints
select w.id,
       a.recommendation_id as recommendation,
       coalesce(o.code, '') as unit_code,
       coalesce(o.name, '') as unit_name,
       w.shown_at as time,
       case when w.customer_group = '-' then :unknown
            when :english then coalesce(nullif(e.name_en, ''), e.name_zh, w.customer_group)
            else coalesce(e.name_zh, w.customer_group) end as customerGroup,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh, nullif(k.name_en, ''), k.name_zh)
            else coalesce(p.name_zh, k.name_zh) end as product,
       w.subscriber_sealed as subscriber,
       case when w.held_out and w.succeeded_at is not null then 'HELD_OUT_TAKEN'
            when w.held_out then 'HELD_OUT'
            when w.succeeded_at is not null then 'TAKEN'
            when w.recommended_at is not null then 'RECOMMENDED'
            when w.declined_at is not null then 'DECLINED'
            else 'SHOWN' end as outcome,
       w.decline_reason as declined,
       w.succeeded_at as takenAt,
       w.position,
       w.points
  from ({query:suggestion/r24 chosen}) w
  left join pub_activation a on a.id = w.activation_id
  left join pub_unit o on o.id = w.outlet_id
  left join pub_product p on p.id = w.product_id
  left join pub_package k on k.id = w.product_id
  left join pub_dictionary_entry e on e.dictionary = 'CUSTOMER_SEGMENT' and e.code = w.customer_group
