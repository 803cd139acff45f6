-- Words to find an article by, divided by blanks.
alter table knowledge_article
    add column tags varchar(200) not null default '';
