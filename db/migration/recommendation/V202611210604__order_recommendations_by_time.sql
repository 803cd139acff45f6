-- With the id written out: on a partitioned table neither engine counts on the key behind an index for an order, and would
-- sort a month for each page of the list.
alter table recommendation
    drop index ix_recommendation_newest,
    add index ix_recommendation_newest (recorded_at, id);
