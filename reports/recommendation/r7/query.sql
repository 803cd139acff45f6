-- R7. With :same only the records with the number and the product of that one (section same).
-- :section all
select r.id,
       {place:r} as scope_key,
       {scope:r} as opens,
       r.product_id,
       r.subscriber_hash,
       o.code as unit_code,
       o.name as unit_name,
       r.recorded_at as time,
       r.subscriber_sealed as subscriber,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as product,
       k.name as clerk,
       r.way,
       r.cause,
       a.step,
       r.result,
       r.fail_reason as failReason,
       case when r.result = 'SUCCESS' then r.monthly_price else 0 end as income
  from pub_recommendation r {moved:r}
  join pub_unit o on o.id = r.outlet_id
  join pub_outlet t on t.unit_id = r.outlet_id
  left join pub_unit k on k.id = r.clerk_id
  join pub_product p on p.id = r.product_id
  left join pub_activation a on a.recommendation_id = r.id
 where r.business_day between :from and :to
   and {within:r}
   and (:product is null or p.code = :product)
   and (:productClass is null or p.class_code = :productClass)
   and (:result is null or r.result = :result)
   and (:way is null or r.way = :way)
   and (:cause is null or r.cause = :cause)
   and {query:_shared/cuts outlets}
   and (:cityGroup is null
        or {place:r} - mod({place:r}, 10000000000000000)
           in (select g.scope_key from pub_region g where g.city_group = :cityGroup))
   and {scope:{place:r}}
-- :section same
select a.*
  from ({query:recommendation/r7 all}) a
  join pub_recommendation w on w.subscriber_hash = a.subscriber_hash and w.product_id = a.product_id
  {moved:w}
 where w.id = :same
   and {scope:{place:w}}
