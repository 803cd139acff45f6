-- R8: accounts that exist at the end of the period, and who of them signed in. Idle: for so many days up to that end nobody
-- signed in, or since the account was opened.
select a.scope_key - mod(a.scope_key, :level_span) as scope_key,
       count(*) as accounts,
       count(s.account_id) as signedIn,
       sum(coalesce(s.times, 0)) as signIns,
       sum(coalesce(s.by_phone, 0)) as byPhone,
       count(case when datediff(:to, coalesce(a.last_sign_in_on, a.created_on)) >= :idleDays then 1 end) as idle,
       max(a.last_sign_in_on) as lastSignIn
  from pub_account a
  left join (select i.account_id, count(*) as times, count(case when i.phone then 1 end) as by_phone
               from pub_sign_in i
              where i.ok
                and i.at >= :from_time
                and i.at < :to_time
                and i.scope_key between :unit_lo and :unit_hi
                and {scope:i}
              group by i.account_id) s on s.account_id = a.id
 where a.enabled
   and a.created_on <= :to
   and a.scope_key between :unit_lo and :unit_hi
   and (:role is null or a.role_code = :role)
   and {scope:a}
 group by 1
