-- The names of one level in the order of their spelling, so that a page of outlets by name reads no more than itself.
create index ix_org_unit_spelling on org_unit (level, pinyin, code);
