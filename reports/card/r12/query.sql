-- R12 and R12M. The registrations of cards in the period (section wanted), added up where they were made (section units) or one by
-- one (section registrations).
-- :section wanted
select r.id,
       r.scope_key,
       r.outlet_id,
       r.serial,
       r.kind,
       r.clerk_name,
       r.product_id,
       r.activation_id,
       case when r.state in ('SUCCEEDED', 'FAILED', 'REFUSED') then r.state else 'OPEN' end as result,
       r.free_until,
       r.registered_at,
       r.subscriber_sealed
  from card_registration r
 where r.registered_at >= :from_time
   and r.registered_at < :to_time
   and r.scope_key between :unit_lo and :unit_hi
   and (:kind is null or r.kind = :kind)
   and (:product is null or r.product_id = (select q.id from pub_product q where q.code = :product))
   and (:result is null
        or case when r.state in ('SUCCEEDED', 'FAILED', 'REFUSED') then r.state else 'OPEN' end = :result)
   and {scope:r}
-- :section units
select w.scope_key - mod(w.scope_key, :level_span) as scope_key,
       count(*) as registered,
       sum(w.result = 'SUCCEEDED') as succeeded,
       sum(w.result = 'FAILED') as failed,
       sum(w.result = 'REFUSED') as refused,
       sum(w.result = 'OPEN') as `open`
  from ({query:card/r12 wanted}) w
 group by 1
-- :section registrations
select w.id,
       coalesce(o.code, '') as unit_code,
       coalesce(o.name, '') as unit_name,
       w.registered_at as time,
       lpad(w.serial, 12, '0') as serial,
       w.kind,
       w.clerk_name as clerk,
       w.subscriber_sealed as subscriber,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as product,
       w.result,
       f.fail_reason as failReason,
       w.free_until as freeUntil
  from ({query:card/r12 wanted}) w
  left join pub_unit o on o.id = w.outlet_id
  join pub_product p on p.id = w.product_id
  left join pub_activation a on a.id = w.activation_id
  left join pub_recommendation f on f.id = a.recommendation_id and f.business_day = a.business_day
