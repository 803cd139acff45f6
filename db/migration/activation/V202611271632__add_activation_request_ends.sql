-- An order to stop: which activation it ends. Null for an activation, which is what is counted.
alter table activation_request
    add column ends_id bigint,
    add index ix_activation_request_ends (ends_id);
