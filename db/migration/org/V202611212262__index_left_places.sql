-- Places that their units have left: few, and asked for by every report; without an index each looked through all places.
create index ix_org_unit_place_left on org_unit_place (until, scope_key);
