-- The last hour of a province, whatever came before it.
create index ix_activation_request_time on activation_request (requested_at);
