-- The list of suggestions pages from the newest on; with the id written out, as for the list of recommendations.
alter table suggestion_hint add index ix_suggestion_hint_newest (shown_at, id);
