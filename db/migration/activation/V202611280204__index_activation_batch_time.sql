-- R1 is asked for the batches that were submitted in a period, and lists them by that moment.
alter table activation_batch add index ix_activation_batch_time (submitted_at, id);
