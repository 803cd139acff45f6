-- What several queries are cut by: outlets is said of a row t of pub_outlet, records of a record r.
-- :section outlets
(:channelType is null or t.type = :channelType)
           and (:channelClass is null or t.channel_class = :channelClass)
           and (:tier is null or t.tier = :tier)
           and (:star is null or coalesce(t.star, 0) = :star)
-- :section records
(:way is null or r.way = :way)
           and (:result is null or r.result = :result)
           and (:all_outlets
                or exists (select 1
                             from pub_outlet t
                            where t.unit_id = r.outlet_id
                              and {query:_shared/cuts outlets}))
           and (:cityGroup is null
                or {place:r} - mod({place:r}, 10000000000000000)
                   in (select g.scope_key from pub_region g where g.city_group = :cityGroup))
