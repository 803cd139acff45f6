create index ix_org_outlet_validity_since on org_outlet_validity (since, scope_key);
