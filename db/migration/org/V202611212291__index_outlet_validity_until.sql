create index ix_org_outlet_validity_until on org_outlet_validity (until, scope_key);
