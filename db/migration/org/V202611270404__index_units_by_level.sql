-- The units of one level below a place: the outlets of a region, the regions of the province.
create index ix_org_unit_level on org_unit (level, scope_key);
