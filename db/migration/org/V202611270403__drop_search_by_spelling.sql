drop index ix_org_unit_search_keys on org_unit;
