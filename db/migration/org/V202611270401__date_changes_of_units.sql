-- Kept by the database itself, so that no way of writing a unit can forget it: portals that keep names in memory ask for what changed.
alter table org_unit
    add column touched_at datetime(6) not null default current_timestamp(6) on update current_timestamp(6),
    add index ix_org_unit_touched (touched_at);
