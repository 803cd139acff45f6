-- R7. Newest first, in the order of the index. With :same only those with the number and the product of that record (section same).
-- :section all
select r.scope_key,
       o.code as unit_code,
       o.name as unit_name,
       r.recorded_at as time,
       k.name as clerk,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as product,
       r.way,
       r.result,
       r.fail_reason as failReason
  from pub_recommendation r
  join pub_unit o on o.id = r.outlet_id
  left join pub_unit k on k.id = r.clerk_id
  join pub_product p on p.id = r.product_id
 where r.business_day between :from and :to
   and r.scope_key between :unit_lo and :unit_hi
   and (:product is null or p.code = :product)
   and (:productClass is null or p.class_code = :productClass)
   and (:result is null or r.result = :result)
   and {scope:r}
 order by r.recorded_at desc, r.id desc
-- :section same
select r.scope_key,
       o.code as unit_code,
       o.name as unit_name,
       r.recorded_at as time,
       k.name as clerk,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as product,
       r.way,
       r.result,
       r.fail_reason as failReason
  from pub_recommendation w
  join pub_recommendation r on r.subscriber_hash = w.subscriber_hash and r.product_id = w.product_id
  join pub_unit o on o.id = r.outlet_id
  left join pub_unit k on k.id = r.clerk_id
  join pub_product p on p.id = r.product_id
 where w.id = :same
   and {scope:w}
   and r.business_day between :from and :to
   and r.scope_key between :unit_lo and :unit_hi
   and (:product is null or p.code = :product)
   and (:productClass is null or p.class_code = :productClass)
   and (:result is null or r.result = :result)
   and {scope:r}
 order by r.recorded_at desc, r.id desc
