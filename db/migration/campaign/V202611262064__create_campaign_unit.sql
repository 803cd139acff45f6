-- A unit that takes part in a campaign, with all that lies below it.
create table campaign_unit (
    id          bigint not null,
    scope_key   bigint not null,
    campaign_id bigint not null,
    unit_id     bigint not null,
    version     bigint not null,
    constraint pk_campaign_unit primary key (id),
    constraint uq_campaign_unit unique (campaign_id, unit_id),
    constraint fk_campaign_unit_campaign foreign key (campaign_id) references campaign (id),
    constraint fk_campaign_unit_unit foreign key (unit_id) references org_unit (id),
    index ix_campaign_unit_place (scope_key)
);
