-- An article that its whole audience must confirm by a day; what was confirmed of a version before must_from does not count.
alter table knowledge_article
    add column must_from int,
    add column must_by   date,
    add index ix_knowledge_article_must (space_id, must_by);
