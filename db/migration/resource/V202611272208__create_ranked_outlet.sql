-- Where outlets stand; those that are equal share a rank.
create table resource_ranked_outlet (
    id         bigint not null,
    scope_key  bigint not null,
    ranking_id bigint not null,
    outlet_id  bigint not null,
    ranked     int    not null,
    version    bigint not null,
    constraint pk_resource_ranked_outlet primary key (id),
    constraint uq_resource_ranked_outlet unique (ranking_id, outlet_id),
    constraint fk_resource_ranked_outlet_ranking foreign key (ranking_id) references resource_ranking (id),
    constraint fk_resource_ranked_outlet_outlet foreign key (outlet_id) references org_outlet (unit_id),
    index ix_resource_ranked_outlet_first (ranking_id, ranked),
    index ix_resource_ranked_outlet_ranking (ranking_id, scope_key),
    index ix_resource_ranked_outlet_place (scope_key)
);
