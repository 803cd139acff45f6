-- Until when its readers are asked something; null where they are not.
alter table forum_post add column poll_until datetime(6);
