-- R9 and R9M. The prompts whose activation was in the period (section wanted), added up by unit (section units) or one by one
-- (section messages). What was recommended in answer counts of those only whose message has arrived.
-- :section wanted
select p.activation_id,
       p.scope_key,
       p.activated_at,
       p.product_id,
       p.outcome,
       p.advised_product_id,
       p.template,
       p.sent_at,
       p.message_state,
       p.answer_recommendation_id,
       p.answered_at,
       p.succeeded,
       p.subscriber_sealed
  from prompt_due p
 where p.activated_at >= :from_time
   and p.activated_at < :to_time
   and p.scope_key between :unit_lo and :unit_hi
   and (:product is null or p.product_id = (select q.id from pub_product q where q.code = :product))
   and (:outcome is null or p.outcome = :outcome)
   and (:state is null or p.message_state = :state)
   and (:answered is null or (p.answer_recommendation_id is not null) = :answered)
   and (:taken is null or coalesce(p.succeeded, false) = :taken)
   and {scope:p}
-- :section units
select w.scope_key - mod(w.scope_key, :level_span) as scope_key,
       count(*) as prompts,
       sum(w.outcome = 'SENT') as sent,
       sum(w.message_state = 'DELIVERED') as delivered,
       sum(w.message_state = 'DELIVERED' and w.answer_recommendation_id is not null) as answered,
       sum(w.message_state = 'DELIVERED' and w.answer_recommendation_id is not null and coalesce(w.succeeded, false))
           as taken,
       sum(case when w.message_state = 'DELIVERED'
                then timestampdiff(second, w.sent_at, w.answered_at) / 60.0 end) as minutesInAll
  from ({query:prompt/r9 wanted}) w
 group by 1
-- :section messages
select w.activation_id as id,
       w.answer_recommendation_id as recommendation,
       coalesce(o.code, '') as unit_code,
       coalesce(o.name, '') as unit_name,
       w.activated_at as time,
       w.sent_at as sentAt,
       k.name as receiver,
       w.subscriber_sealed as subscriber,
       case when :english then coalesce(nullif(t.name_en, ''), t.name_zh) else t.name_zh end as product,
       case when :english then coalesce(nullif(a.name_en, ''), a.name_zh) else a.name_zh end as advised,
       w.template,
       w.outcome,
       w.message_state as messageState,
       case when w.answer_recommendation_id is null then 'NONE'
            when w.succeeded then 'SUCCEEDED'
            else 'RECOMMENDED' end as answer,
       timestampdiff(second, w.sent_at, w.answered_at) / 60.0 as minutes
  from ({query:prompt/r9 wanted}) w
  left join pub_unit_place l on l.scope_key = w.scope_key - mod(w.scope_key, 10000)
  left join pub_unit o on o.id = l.unit_id
  left join pub_unit_place c on c.scope_key = w.scope_key and mod(w.scope_key, 10000) > 0
  left join pub_unit k on k.id = c.unit_id
  join pub_product t on t.id = w.product_id
  left join pub_product a on a.id = w.advised_product_id
