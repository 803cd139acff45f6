-- Who has sent a message is asked at every message.
create index ix_org_clerk_dialled on org_clerk (dialled);
