alter table forum_post modify column text_at datetime(6) not null;
