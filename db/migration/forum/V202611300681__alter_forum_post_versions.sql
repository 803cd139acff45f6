-- How often it was written anew; when readers saw another text for the last time; from when what it says is, files after it wait;
-- whether a later text waits for a moderator.
alter table forum_post
    add column versions  int     not null default 0,
    add column edited_at datetime(6),
    add column text_at   datetime(6),
    add column pending   boolean not null default false;
