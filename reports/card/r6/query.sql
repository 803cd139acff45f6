-- R6 and R6M. The cards that were issued in the period (section wanted) and how far they have come since, added up by the outlet that
-- has them (section units) or one by one (section cards). A card stands where its outlet stands now. Kept is what the customer still
-- has when the free time is over.
-- :section wanted
select c.id,
       c.scope_key,
       c.outlet_id,
       c.serial,
       c.kind,
       c.product_id,
       c.state,
       c.issued_at,
       c.sold_at,
       c.activated_at,
       c.free_until,
       c.after_free,
       c.subscriber_sealed,
       c.after_free is not null and c.after_free = 'RENEWED' and c.free_until < :today as kept
  from card c
 where c.issued_at >= :from_time
   and c.issued_at < :to_time
   and c.outlet_id is not null
   and c.scope_key between :unit_lo and :unit_hi
   and (:batch = 0 or c.serial between :batch * 1000000 and :batch * 1000000 + 999999)
   and (:kind is null or c.kind = :kind)
   and (:product is null or c.product_id = (select q.id from pub_product q where q.code = :product))
   and (:state is null or c.state = :state)
   and (:sold is null or (c.sold_at is not null) = :sold)
   and (:activated is null or (c.activated_at is not null) = :activated)
   and (:kept is null
        or (c.after_free is not null and c.after_free = 'RENEWED' and c.free_until < :today) = :kept)
   and {scope:c}
-- :section units
select w.scope_key - mod(w.scope_key, :level_span) as scope_key,
       count(*) as issued,
       sum(w.state = 'AT_OUTLET') as inStock,
       count(w.sold_at) as sold,
       count(w.activated_at) as activated,
       sum(w.kept) as kept
  from ({query:card/r6 wanted}) w
 group by 1
-- :section cards
select w.id,
       coalesce(o.code, '') as unit_code,
       coalesce(o.name, '') as unit_name,
       w.issued_at as time,
       lpad(w.serial, 12, '0') as serial,
       w.kind,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as product,
       floor(w.serial / 1000000) as batch,
       w.sold_at as soldAt,
       w.subscriber_sealed as subscriber,
       w.activated_at as activatedAt,
       w.free_until as freeUntil,
       w.after_free as afterFree,
       w.state
  from ({query:card/r6 wanted}) w
  left join pub_unit o on o.id = w.outlet_id
  join pub_product p on p.id = w.product_id
