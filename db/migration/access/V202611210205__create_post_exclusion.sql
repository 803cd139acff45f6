create table access_post_exclusion (
    post_id bigint not null,
    unit_id bigint not null,
    constraint pk_access_post_exclusion primary key (post_id, unit_id),
    constraint fk_access_post_exclusion_post foreign key (post_id) references access_post (id),
    constraint fk_access_post_exclusion_unit foreign key (unit_id) references org_unit (id)
);
