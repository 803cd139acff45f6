-- A role at a unit, from since to until, both included. A delegated post has the unit, the role and the excluded units
-- of the post it comes from, and never outlives it.
create table access_post (
    id             bigint not null,
    scope_key      bigint not null,
    account_id     bigint not null,
    role_id        bigint not null,
    unit_id        bigint not null,
    since          date   not null,
    until          date,
    delegated_from bigint,
    version        bigint not null,
    constraint pk_access_post primary key (id),
    constraint fk_access_post_account foreign key (account_id) references access_account (id),
    constraint fk_access_post_role foreign key (role_id) references access_role (id),
    constraint fk_access_post_unit foreign key (unit_id) references org_unit (id),
    constraint fk_access_post_source foreign key (delegated_from) references access_post (id),
    index ix_access_post_account (account_id, since),
    index ix_access_post_place (scope_key)
);
