-- R1, R1B and R1L. The batches that were submitted in the period with what became of their lines (section counted), added up by unit
-- (section units) or one by one (section batches), and the lines themselves (section lines). A batch is done when each line has a
-- result. Lines have no moment of their own: they come in the order of their file, the first one first.
-- :section counted
select b.id,
       b.scope_key,
       b.outlet_id,
       b.account_id,
       b.product_id,
       b.file_name,
       b.submitted_at,
       count(l.line_number) as all_lines,
       count(l.problem_key) as bad,
       count(case when a.state = 'REFUSED' and a.step = 'LISTS' then 1 end) as by_lists,
       count(case when a.state = 'REFUSED' and a.step <> 'LISTS' then 1 end) as by_rules,
       count(case when a.state = 'SUCCEEDED' then 1 end) as succeeded,
       count(case when a.state = 'FAILED' then 1 end) as failed,
       count(case when l.problem_key is null
                   and (a.id is null or a.state not in ('REFUSED', 'SUCCEEDED', 'FAILED')) then 1 end) as under_way,
       max(a.finished_at) as finished_at
  from activation_batch b
  left join activation_batch_line l on l.batch_id = b.id
  left join activation_request a on a.id = l.activation_id
 where b.submitted_at >= :from_time
   and b.submitted_at < :to_time
   and b.scope_key between :unit_lo and :unit_hi
   and (:batch is null or b.id = :batch)
   and (:product is null or b.product_id = (select q.id from pub_product q where q.code = :product))
   and {scope:b}
 group by b.id, b.scope_key, b.outlet_id, b.account_id, b.product_id, b.file_name, b.submitted_at
having :done is null or (under_way = 0) = :done
-- :section units
select w.scope_key - mod(w.scope_key, :level_span) as scope_key,
       count(*) as batches,
       sum(w.all_lines) as allLines,
       sum(w.bad) as bad,
       sum(w.by_lists) as blockedByLists,
       sum(w.by_rules) as blockedByRules,
       sum(w.succeeded) as succeeded,
       sum(w.failed) as failed,
       sum(w.under_way) as underWay
  from ({query:activation/r1 counted}) w
 group by 1
-- :section batches
select w.id,
       coalesce(o.code, '') as unit_code,
       coalesce(o.name, '') as unit_name,
       w.submitted_at as time,
       w.file_name as fileName,
       u.display_name as submitter,
       case when :english then coalesce(nullif(p.name_en, ''), p.name_zh) else p.name_zh end as product,
       w.all_lines as allLines,
       w.bad,
       w.by_lists as blockedByLists,
       w.by_rules as blockedByRules,
       w.succeeded,
       w.failed,
       w.under_way as underWay,
       case when w.under_way = 0 then w.finished_at end as finishedAt
  from ({query:activation/r1 counted}) w
  left join pub_unit o on o.id = w.outlet_id
  left join pub_account u on u.id = w.account_id
  left join pub_product p on p.id = w.product_id
-- :section lines
select b.id,
       a.recommendation_id as recommendation,
       coalesce(o.code, '') as unit_code,
       coalesce(o.name, '') as unit_name,
       b.submitted_at - interval l.line_number microsecond as time,
       b.file_name as fileName,
       l.line_number as lineNumber,
       a.subscriber_sealed as subscriber,
       a.step,
       case when l.problem_key is not null then 'BAD'
            when a.state = 'REFUSED' and a.step = 'LISTS' then 'LISTS'
            when a.state = 'REFUSED' then 'RULES'
            when a.state in ('SUCCEEDED', 'FAILED') then a.state
            else 'UNDER_WAY' end as lineResult,
       case when l.problem_key = 'activation.batch.twice' then 'TWICE'
            when l.problem_key is not null then 'NO_NUMBER' end as problem,
       f.fail_reason as failReason,
       greatest(a.attempts - 1, 0) as retries
  from activation_batch b
  join activation_batch_line l on l.batch_id = b.id
  left join activation_request a on a.id = l.activation_id
  left join pub_recommendation f on f.id = a.recommendation_id and f.business_day = a.business_day
  left join pub_unit o on o.id = b.outlet_id
 where b.submitted_at >= :from_time
   and b.submitted_at < :to_time
   and b.scope_key between :unit_lo and :unit_hi
   and (:batch is null or b.id = :batch)
   and (:product is null or b.product_id = (select q.id from pub_product q where q.code = :product))
   and (:lineResult is null
        or :lineResult = case when l.problem_key is not null then 'BAD'
                              when a.state = 'REFUSED' and a.step = 'LISTS' then 'LISTS'
                              when a.state = 'REFUSED' then 'RULES'
                              when a.state in ('SUCCEEDED', 'FAILED') then a.state
                              else 'UNDER_WAY' end)
   and {scope:b}
