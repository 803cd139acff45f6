drop index ix_org_unit_search_name on org_unit;
