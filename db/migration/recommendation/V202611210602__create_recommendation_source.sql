-- The inbox: what another system sent is taken once, whatever day it names. A unique key of a partitioned table has to hold
-- the day, so it could not say this.
create table recommendation_source (
    source            varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    source_id         varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    recommendation_id bigint not null,
    business_day      date   not null,
    constraint pk_recommendation_source primary key (source, source_id)
);
