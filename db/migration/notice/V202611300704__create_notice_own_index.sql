-- A person's list, the newest first.
create index ix_notice_own on notice (account_id, id);
