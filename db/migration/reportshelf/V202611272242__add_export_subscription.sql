-- Which subscription asked for the file; empty where a person did.
alter table reportshelf_export add column subscription_id bigint;
